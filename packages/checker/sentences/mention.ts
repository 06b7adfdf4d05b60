import type { Fact } from '../facts/fact.ts'
import { familyOf } from '../facts/factsOfSentence.ts'
import type { MeasureFamily } from '../facts/measure.ts'
import type { Figure } from '../figures/figure.ts'
import { halfWidth } from '../figures/halfWidth.ts'
import type { Sentence } from '../documents/document.ts'
import { type Turn, turnOf } from './turn.ts'

/** A number of a sentence with the words around it: what rules about sentences are made of. */
export type Mention = {
  readonly figure: Figure
  readonly family: MeasureFamily | 'points' | 'score'
  /** In half width, from the end of the number before it, or from the beginning of the sentence. */
  readonly lead: string
  /** In half width, up to the next number, or to the end of the sentence. */
  readonly tail: string
  /** How many brackets are open around it. */
  readonly depth: number
  /** Where it says by how much something grew or shrank, and against what; null for every other number. */
  readonly turn: Turn | null
  /** What it says under the names of the dictionary, where that is known. */
  readonly fact: Fact | null
}

/** 40.3.亿元 is meant as 40.3; that it is printed wrong is said by a rule of its own. */
function mended(figure: Figure): Figure | null {
  if (figure.value !== null) return figure
  const digits = /^[\d,]+(?:\.\d+)?(?=\.)/.exec(figure.printed)?.[0].replaceAll(',', '')
  return digits === undefined
    ? null
    : { ...figure, value: digits, precision: digits.split('.')[1]?.length ?? 0 }
}

/** 5000万元以上项目, 500强: a number that says which things are meant, not how many or how much. */
const criterion = /^\s*(?:以上|以下|及以上|级)的?(?!\s*[,，。;；、)）]|\s*$)/

/** 90分（含）以上为优, 至80分为良: the bands of a scale, no scores. */
const band = /^\s*分?\s*(?:\([^()]{0,3}\))?\s*(?:以上|以下|及以上|[-~—–至]|为?[优良中差])/

function familyIn(text: string, figure: Figure, end: number): Mention['family'] | null {
  if (figure.upTo !== null || (figure.bound !== null && criterion.test(text.slice(end)))) return null
  const behind = text.slice(end)
  if (/^\s*\(不?含[^()]{0,4}\)/.test(behind)) return null
  // 10 万元至 20 万元 18 家, 三项合计 28 万元: which are meant, and how many were added up.
  if (/[至~—–]\s*$/.test(text.slice(0, figure.start)) && /^\s*\d/.test(behind)) return null
  if (/^[^\d\s]/.test(figure.printed) && /^(?:经费|费用|支出|资金)?(?:合计|共计|总计)/.test(behind))
    return null
  if (figure.unit === '分') return band.test(text.slice(figure.end)) ? null : 'score'
  return figure.kind === 'points' || figure.unit.endsWith('百分点') ? 'points' : familyOf(figure)
}

/** (4÷13)×100%＝30.77%: numbers of a printed calculation are not told again, its result is. */
const inFormula = (text: string, { start, value }: Figure, end: number): boolean =>
  /[-+×÷*/]\s*\(*\s*$/.test(text.slice(Math.max(0, start - 6), start)) ||
  /^\s*\)*\s*[-+×÷*/]\s*\(*\s*\d/.test(text.slice(end, end + 8)) ||
  (value?.startsWith('-') === true && /[元%人个家\d]$/.test(text.slice(0, start)))

/** 212.6 万、186.3 万和 248.7 万人次: what is counted stands behind the last number of a series. */
function withUnitOfSeries(figures: readonly Figure[], text: string): readonly Figure[] {
  const known = [...figures]
  for (let at = known.length - 2; at >= 0; at -= 1) {
    const [one, next] = known.slice(at, at + 2) as [Figure, Figure]
    const between = one.unit === '' && series.exec(text.slice(one.end, next.start))
    if (between && next.unit.startsWith(between[1] ?? '') && next.unit !== '' && one.kind === 'plain')
      known[at] = { ...one, unit: next.unit, kind: next.kind }
  }
  return known
}

const series = /^\s*([万亿]?)\s*[、和及]\s*$/

const endOf = (text: string, { end, unit, unitPrinted }: Figure): number => {
  const space = /^\s*/.exec(text.slice(end))?.[0].length ?? 0
  return unitPrinted && text.startsWith(unit, end + space) ? end + space + unit.length : end
}

/** Words set apart from their numbers by spaces, or broken over lines, are the same words. */
const closed = (words: string): string => words.replaceAll(/\s+/g, '')

const nested = (words: string): number => words.split('(').length - words.split(')').length

/** Every quantity of a sentence in reading order; years, dates, names and ranges are part of the words around. */
export function mentionsOf(
  { text: source, figures }: Sentence,
  facts: ReadonlyMap<string, Fact>,
): readonly Mention[] {
  const text = halfWidth(source.text)
  const found: { figure: Figure; family: Mention['family']; from: number; end: number }[] = []
  let from = 0
  for (const printed of withUnitOfSeries(figures, text)) {
    const figure = mended(printed)
    const end = endOf(text, printed)
    const family = figure && familyIn(text, figure, end)
    if (!figure || !family || inFormula(text, figure, end)) continue
    found.push({ figure, family, from, end })
    from = end
  }
  const leads = found.map(({ figure, from: start }) => closed(text.slice(start, figure.start)))
  let depth = 0
  return found.map(({ figure, family, end }, at): Mention => {
    const lead = leads[at] ?? ''
    depth = Math.max(0, depth + nested(lead))
    return {
      figure,
      family,
      lead,
      tail: closed(text.slice(end, found[at + 1]?.figure.start ?? text.length)),
      depth,
      turn: turnOf(lead, family, at === 0 ? '' : leads[at - 1]),
      fact: facts.get(figure.id) ?? null,
    }
  })
}
