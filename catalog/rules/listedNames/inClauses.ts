import { classifier, type Counted, number, valueOf } from './counted.ts'
import { numerals } from './marks.ts'

/** 以下5个方向：, 扣分的有四处：: a count that a list of clauses follows. */
const head = new RegExp(`${number}\\s*${classifier}[^\\s,，。;；：:、（()）\\d]{0,14}[：:]$`)
/** Longest words of a count with its colon. */
const reach = 24
/** 财政拨款120万元 and nothing more: one name with one number. */
const figure = /^[^\d]{2,20}\d+(?:\.\d+)?([\u4e00-\u9fff%]{1,3})$/
/** A clause that closes a list of figures and is no item of it. */
const closing =
  /^(?:共|合计|总计|总共|[两三四五六七八九十\d]+[个家项类者场]?(?:合计|共计|共|总)|以上|上述|其余|其中|占|同比|此外|另)/
/** More than this many items too many or too few were rather misread than miscounted. */
const farthest = 2

/** Counts of a text with the clauses behind their colon: 一是…二是…, parts between semicolons, names with one figure each. */
export function* inClauses(text: string): Iterable<Counted> {
  for (const { index: colon } of text.matchAll(/[：:]/g)) {
    const ahead = text.slice(Math.max(0, colon + 1 - reach), colon + 1)
    const [said, count = ''] = head.exec(ahead) ?? []
    if (said === undefined) continue
    const index = colon + 1 - said.length
    const rest = text.slice(colon + 1)
    const wanted = valueOf(count)
    const listed = /^\s*(?:一是|第一)/.test(rest)
      ? ordinals(rest.replaceAll(/\s/g, ''))
      : near(wanted, parts(rest.split(/[。\n]/)[0] ?? ''))
    if (listed !== null) yield { said: said.slice(0, -1), wanted, listed: [listed], at: index }
  }
}

/** How far 一是…；二是… counts on behind a colon; null where it goes on in other paragraphs. */
function ordinals(rest: string): number | null {
  // A line that a page cuts shows only some of them.
  if (!/[。！]$/.test(rest)) return null
  const mark = (at: number): string =>
    rest.startsWith('一是') ? `${numerals[at] ?? ''}是` : `第${numerals[at] ?? ''}`
  let count = 1
  while (count < numerals.length && rest.includes(mark(count))) count += 1
  return count > 1 ? count : null
}

const near = (wanted: number, listed: number | null): number | null =>
  listed !== null && Math.abs(wanted - listed) <= farthest ? listed : null

/** How many parts a sentence lists; null where it does not separate them plainly. */
function parts(sentence: string): number | null {
  if (/等[^，,。；;]{0,6}$|[：:]|[；;，,、]\s*$/.test(sentence)) return null
  const clauses = sentence.split(/[；;]/).filter((one) => one.trim() !== '' && !closing.test(one.trim()))
  if (clauses.length > 1) return clauses.length
  const items = sentence.split(/[，,、]/).filter((one) => !closing.test(one.trim()))
  const units = new Set(items.map((one) => figure.exec(one.trim())?.[1]))
  return items.length > 1 && units.size === 1 && !units.has(undefined) ? items.length : null
}
