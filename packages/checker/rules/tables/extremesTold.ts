import { placeAt } from '@hengjian/report'
import type { Decimal } from '@hengjian/values'
import { bareName } from '../../forms/words/squeeze.ts'
import { valueOf } from '../../relations/sumOf.ts'
import type { Term } from '../../relations/term.ts'
import type { Said } from '../../sentences/passage.ts'
import { termOf } from '../formsOf.ts'
import { passagesIn } from '../passagesIn.ts'
import type { CheckedFile, Quoted } from '../rule.ts'
import { type NamedLine, type NamedLines, namedLinesIn } from './rowsNamed.ts'

/** A row that a text calls the highest or lowest of a column, and the row that is. */
export type ExtremeTold = {
  /** 最低 */
  readonly word: string
  readonly head: string
  readonly claimed: { readonly name: string; readonly term: Term }
  readonly actual: { readonly name: string; readonly term: Term }
  /** The words of the text. */
  readonly said: Quoted
  readonly document: string
}

const superlative = /最([高低多少大小])的?(?:依次|分别)?(?:为|是|系)?/g
/** A mark behind which another thing is spoken of. */
const clauseEnd = /[，。；;：:、（(]/
/** What no row of this year's table answers: another year, a change, a choice among the rows. */
const ofOther = /上年|去年|20\d\d年(?!度)|增[长幅加速]|下降|降幅|提高|变化|之一|次[高低多少大小]|类|其余|除/
/** What says nothing of what is compared. */
const filling = /[其中的、与和且]|全[市县区省州年]|[“”"]/g
/** A row that is no part of the whole, but its mean. */
const isMean = /平均|^全[市县区省州]/
/** Fewer rows are compared by nobody. */
const fewest = 3

/** 放大倍数最高的是甲基金，最低的是乙基金: what a text calls the highest, or the lowest, of a column of a table and is not. */
export function extremesTold(file: CheckedFile): readonly ExtremeTold[] {
  const named = namedLinesIn(file)
  return passagesIn(file).flatMap(({ said, document }) =>
    said.flatMap((one) => toldIn(one, named).map((told) => ({ ...told, document }))),
  )
}

type Told = Omit<ExtremeTold, 'document'>

function toldIn({ sentence, mentions }: Said, named: NamedLines): readonly Told[] {
  const { text } = sentence.text
  if (!text.includes('最')) return []
  const labels = named.find(text)
  return [...text.matchAll(superlative)].flatMap((match): readonly Told[] => {
    const [start, end] = [match.index, match.index + match[0].length]
    const from = clauseStart(text, start)
    const behind = labels.find((label) => label.start >= end && label.start <= end + 2)
    const before = labels.findLast((label) => label.start >= from && label.end <= start)
    const isBehind = /[为是系]$/.test(match[0]) || (match[0].endsWith('的') && behind !== undefined)
    const label = isBehind ? behind : before
    if (!label || ofOther.test(text.slice(from, end))) return []
    const lines = named.of(label.measure.name).filter(({ ofTotals }) => !ofTotals)
    // What is compared is named in the clause, or by the superlative before it: 支付率最高的为甲县，最低的为乙县.
    const words = text.slice(0, start).replaceAll(label.measure.name, '')
    const told = mentions.filter(({ figure }) => figure.start >= label.end && figure.start <= label.end + 16)
    const values = told.map(({ figure }) => figure.value)
    const own = text.slice(from, start).replaceAll(label.measure.name, '').replaceAll(filling, '')
    const found = lines.flatMap((line) =>
      wrongIn(line, named.rowsOf(line.table), match[1] ?? '', { words, own }, values),
    )
    // Several tables have the row: where one of them bears the words out, it is meant.
    const [first] = found
    if (!first || first === 'holds' || found.length > 1) return []
    const to = Math.max(end, label.end)
    const quote = text.slice(Math.min(from, label.start), to)
    return [{ ...first, said: { place: placeAt(sentence.text, label.start), quote } }]
  })
}

const clauseStart = (text: string, to: number): number => {
  let from = to
  while (from > 0 && !clauseEnd.test(text.charAt(from - 1))) from -= 1
  return from
}

type Row = { readonly name: string; readonly line: NamedLine; readonly term: Term; readonly value: Decimal }

/** What a table says to the claim that one of its rows is the highest of a column; nothing where no column is named. */
function wrongIn(
  line: NamedLine,
  rows: readonly NamedLine[],
  word: string,
  { words, own: clause }: { readonly words: string; readonly own: string },
  values: readonly (string | null)[],
): readonly (Omit<Told, 'said'> | 'holds')[] {
  const column = columnNamed(line.heads, words)
  // 新材料项目单体规模最大: something else than any column is compared.
  if (column === null || (clause !== '' && !clause.includes(shortHead(line.heads[column] ?? '')))) return []
  const compared = rows.flatMap((row): readonly Row[] => {
    const term = termOf(row.cells[column], `“${row.name}”的${bareName(line.heads[column] ?? '')}`)
    const value = term && valueOf(term)
    return term && value && !isMean.test(row.name) ? [{ name: row.name, line: row, term, value }] : []
  })
  const own = compared.find((row) => row.line.cells === line.cells)
  if (!own || compared.length < fewest || compared.length < rows.length - 1) return []
  const isUp = /[高多大]/.test(word)
  const best = compared.reduce((one, other) =>
    (isUp ? other.value.gt(one.value) : other.value.lt(one.value)) ? other : one,
  )
  if (best.value.eq(own.value)) return ['holds']
  // Its own number behind its name: it is the highest of some of the rows.
  if (values.some((value) => value !== null && Number(value) === own.value.toNumber())) return ['holds']
  return [
    {
      word: `最${word}`,
      head: bareName(line.heads[column] ?? ''),
      claimed: { name: own.name, term: own.term },
      actual: { name: best.name, term: best.term },
    },
  ]
}

/** 签约项目数 may be called 签约项目. */
const shortHead = (head: string): string => bareName(head).replace(/(?<=.{3})[数额]$/, '')

/** The column whose head the words before a superlative name last. */
function columnNamed(heads: readonly string[], words: string): number | null {
  const places = heads.map((head) => {
    const name = shortHead(head)
    return name.length < 2 ? -1 : words.lastIndexOf(name) + (words.includes(name) ? name.length : 0)
  })
  const last = Math.max(...places)
  const at = places.flatMap((place, column) => (place === last && place > 0 ? [column] : []))
  return at.length === 1 ? (at[0] ?? null) : null
}
