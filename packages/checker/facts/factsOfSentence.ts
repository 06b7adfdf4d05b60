import { placeAt } from '@hengjian/report'
import type { Sentence } from '../documents/document.ts'
import type { Figure } from '../figures/figure.ts'
import type { Fact, Period, Scope, Stage } from './fact.ts'
import type { MeasureFamily, MeasureFinder, NamedMeasure } from './measure.ts'
import { measureNamed, type NamedBefore, type NamedNow } from './measureNamed.ts'
import { periodOf } from './periodOf.ts'
import { phraseOf } from './phraseOf.ts'
import { stageOf } from './stageOf.ts'

/** What a document says about all of its sentences. */
export type Surroundings = {
  readonly document: string
  readonly period: Period
  readonly scope: Scope
  /** The project that the document is about; null for the unit. */
  readonly subject: string | null
}

/** A clause ends here; 、 only joins names. */
const clauseEnd = /[，,；;：:。（）()]/g
/** A year belongs to the words of the number behind it. */
const timing = new Set(['year', 'date'])
/** A year is named not farther than this before its number. */
const periodReach = 60

/** Whether a number counts as an amount, a share or a count; null for years, names and points. */
export function familyOf({ kind, unit }: Figure): MeasureFamily | null {
  if (unit === '分') return null
  if (kind === 'rate') return unit.endsWith('百分点') ? null : 'rate'
  if (kind === 'amount') return 'amount'
  return kind === 'quantity' && unit !== '' ? 'count' : null
}

/**
 * What the numbers of a sentence say. A number is named by the last measure before it in its clause, or, where the
 * clause only says which of the numbers it is (年终决算为, 同比增长), by the measure of the number before it.
 */
export function factsOfSentence(
  { text: source, figures, intention }: Sentence,
  around: Surroundings,
  find: MeasureFinder,
): readonly Fact[] {
  if (intention) return []
  const { text } = source
  const facts: Fact[] = []
  const named = find(text)
  let before: NamedBefore = { last: null, base: null }
  let from = 0
  for (const figure of figures) {
    const family = familyOf(figure)
    const start = clauseStart(text, from, figure.start)
    if (!timing.has(figure.kind)) from = endOf(text, figure)
    if (family === null || figure.value === null || figure.upTo !== null) continue
    const window = text.slice(start, figure.start)
    const own = measureBefore(named, start, figure.start, family)
    const rest = own ? window.slice(0, own.start - start) + window.slice(own.end - start) : window
    const stated = stageOf(rest, family)
    const now = measureNamed({ own: own?.measure ?? null, phrase: phraseOf(window), stated, family }, before)
    if (now === null || (now.of === 'project' && around.scope !== 'project')) continue
    const stage = stated ?? inheritedStage(now, before, family)
    facts.push({
      figure,
      measure: now.measure,
      known: now.known,
      stage,
      period: periodOf(text.slice(Math.max(0, figure.start - periodReach), figure.start), around.period),
      ...ownerOf(now, around),
      source: 'sentence',
      document: around.document,
      quote: text.slice(start, endOf(text, figure)).trim(),
      place: placeAt(source, figure.start),
      certainty: own ? 0.9 : 0.6,
    })
    const said = { ...now, stage }
    before = { last: said, base: family === 'rate' ? before.base : said }
  }
  return facts
}

/** A list takes the stage of its head: 年初预算 100 万元，其中基本支出 80 万元. */
function inheritedStage(now: NamedNow, { last }: NamedBefore, family: MeasureFamily): Stage {
  if (family === 'rate') return 'rate'
  // 工作经费 4.5 万元 may have been granted or spent.
  if (now.of === 'project') return 'none'
  return now.known && last?.known ? last.stage : 'executed'
}

/** Words outside the dictionary do not say whose result it is. */
function ownerOf(now: NamedNow, { scope, subject }: Surroundings): Pick<Fact, 'scope' | 'subject'> {
  if (!now.known) return { scope: 'unknown', subject: null }
  return now.of === 'unit' ? { scope: 'unit', subject: null } : { scope, subject }
}

/** A printed unit belongs to its number. */
const endOf = (text: string, { end, unit, unitPrinted }: Figure): number =>
  end + (unitPrinted && text.startsWith(unit, end) ? unit.length : 0)

/** The words of a number begin behind the number before it, or where its clause begins. */
function clauseStart(text: string, from: number, to: number): number {
  // A mark right before the number heads it: 项目支出：12.42 万元.
  const end = [...text.slice(from, to).matchAll(clauseEnd)].findLast(({ index }) => to - from - index > 2)
  return end ? from + end.index + 1 : from
}

const measureBefore = (
  named: readonly NamedMeasure[],
  start: number,
  end: number,
  family: MeasureFamily,
): NamedMeasure | undefined =>
  named.findLast((one) => one.start >= start && one.end <= end && one.measure.family === family)
