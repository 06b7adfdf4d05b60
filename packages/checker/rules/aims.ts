import { Decimal } from '@hengjian/values'
import type { Fact } from '../facts/fact.ts'
import { bareName } from '../forms/words/squeeze.ts'
import type { Term } from '../relations/term.ts'
import { valueIn } from '../relations/term.ts'
import { comparableUnits } from '../relations/units.ts'
import type { ToAim } from '../sentences/toAim.ts'
import { factsIn, termOfFact } from './factsIn.ts'
import { formsOf, termOf } from './formsOf.ts'
import { oncePerFile } from './once.ts'
import { termOfMention } from './passagesIn.ts'
import { tableResults } from './tableResults.ts'

/** What was aimed at under a name, and what was reached where a form says so. */
export type Aim = { readonly name: string; readonly target: Term; readonly actual: Term | null }

/** Every target of the forms of a file, and of its tables of targets. */
export const printedAimsIn = oncePerFile((file): readonly Aim[] => [
  ...formsOf(file, 'departmentForm', 'projectForm').flatMap(({ form }) =>
    form.indicators.flatMap(({ level3, target, actual }): readonly Aim[] => {
      const name = bareName(level3?.text ?? '')
      const aim = termOf(target, `${name}的指标值`)
      return aim && isNumber(aim) && name !== ''
        ? [{ name, target: aim, actual: termOf(actual, `${name}的完成值`) }]
        : []
    }),
  ),
  ...tableResults(file, 'actual').flatMap(({ fact, target }): readonly Aim[] => {
    if (target === null) return []
    const { place, quote } = fact
    const aim = {
      label: `${fact.measure}的目标`,
      figure: { ...target, unit: target.unit || fact.figure.unit },
      quote: target.printed,
    }
    return isNumber(aim)
      ? [
          {
            name: fact.measure,
            target: aim,
            actual: { label: fact.measure, figure: { ...fact.figure, place }, quote },
          },
        ]
      : []
  }),
])

/** The same, and those that sentences set. */
export const aimsIn = oncePerFile((file): readonly Aim[] => [
  ...printedAimsIn(file),
  ...toldAims(factsIn(file)),
])

/** 超目标 3 个 is said of a target and sets none. */
const isGap = /(?:超|多|高|低|少|差)[^\d，,]{0,8}(?:目标|任务|计划)[^\d，,]{0,4}\d/

/** Whether a sentence sets a target, and does not only say how far from it something is. */
export const setsTarget = ({ source, stage, quote }: Fact): boolean =>
  source === 'sentence' && stage === 'target' && !isGap.test(quote)

/** What sentences set, with what others say was reached under the very same name, where they say one thing only. */
function toldAims(facts: readonly Fact[]): readonly Aim[] {
  const told = facts.filter(({ source }) => source === 'sentence')
  const reached = Map.groupBy(
    told.filter(({ stage }) => stage === 'executed' || stage === 'rate'),
    ({ measure }) => measure,
  )
  return told.flatMap((fact): readonly Aim[] => {
    if (!setsTarget(fact)) return []
    const alike = (reached.get(fact.measure) ?? []).filter(({ figure }) =>
      comparableUnits(figure.unit, fact.figure.unit),
    )
    const [one] = new Set(alike.map(({ figure }) => figure.value)).size === 1 ? alike : []
    return [{ name: bareName(fact.measure), target: termOfFact(fact), actual: one ? termOfFact(one) : null }]
  })
}

const isNumber = ({ figure }: Term): boolean =>
  figure.value !== null && figure.upTo === null && figure.kind !== 'date' && figure.kind !== 'year'

/** A result with the target that it was set. */
export type Reached = { readonly result: Term; readonly target: Term; readonly certainty: number }

/** Characters of a name that a sentence must share with it, where the number is the same and where it is not. */
const fewestShared = { known: 2, named: 4 }

/** Every pair of result and target that a difference may lie between, the likeliest first. */
export function reachedOf(gap: ToAim, aims: readonly Aim[]): readonly Reached[] {
  const { by, aim, results } = gap
  const own = results.map(termOfMention).map(unsigned)
  const printed =
    aim && own.length > 0
      ? own.map((result) => ({ result, target: termOfMention(aim), certainty: 0.85 }))
      : []
  if (printed.length > 0) return printed
  const words = gap.words.replaceAll(/[“”"‘’《》()·、\s]/g, '')
  const isOfRates = by.family === 'points' || by.family === 'rate'
  const near = aims
    .filter(({ target }) => isOfRates || comparableUnits(target.figure.unit, by.figure.unit))
    .filter(({ target }) => (aim ? sameValue(target, termOfMention(aim)) : target.figure.id !== by.figure.id))
    .map((one) => ({ ...one, shared: longestShared(one.name, words) }))
  const beside = near.filter(({ target, actual }) => actual !== null && isBeside(target, by))
  if (own.length === 0 && beside.length > 0)
    return beside.flatMap(({ target, actual }) =>
      actual ? [{ result: actual, target, certainty: 0.85 }] : [],
    )
  // The form prints the same number under a name of the sentence.
  const known = near.flatMap(({ target, actual, shared }): readonly (Reached & { shared: number })[] => {
    if (shared < fewestShared.known || actual === null) return []
    const result = own.find((one) => sameValue(one, actual))
    return result && comparable(target, result) ? [{ result, target, shared, certainty: 0.85 }] : []
  })
  if (known.length > 0) return nearest(known)
  return nearest(
    near.flatMap(({ name, target, actual, shared }): readonly (Reached & { shared: number })[] => {
      if (shared < Math.min(fewestShared.named, name.length) || shared < 3) return []
      // Another number under the name is of another thing, or is asked about elsewhere.
      const told = actual === null ? own.filter((one) => comparable(target, one)) : []
      const certainty = told.length > 1 ? 0.6 : 0.7
      if (told.length > 0) return told.map((result) => ({ result, target, shared, certainty }))
      return actual && own.length === 0 && comparable(target, actual)
        ? [{ result: actual, target, shared, certainty }]
        : []
    }),
  )
}

const nearest = (some: readonly (Reached & { shared: number })[]): readonly Reached[] => {
  const most = Math.max(...some.map(({ shared }) => shared))
  return some.filter(({ shared }) => shared === most)
}

/** A rate that fell by 3.4% is compared with a fall of 3%. */
const unsigned = (term: Term): Term => ({
  ...term,
  figure: { ...term.figure, value: term.figure.value?.replace('-', '') ?? null },
})

/** What a row of a form says of its own indicator, in its column for reasons. */
const isBeside = ({ figure: { place } }: Term, { figure }: ToAim['by']): boolean =>
  place.table !== undefined &&
  place.file === figure.place.file &&
  place.table === figure.place.table &&
  place.row === figure.place.row

const comparable = (one: Term, other: Term): boolean => comparableUnits(one.figure.unit, other.figure.unit)

const zero = new Decimal(0)
const sameValue = (one: Term, other: Term): boolean =>
  comparable(one, other) &&
  (valueIn(one, other.figure.unit) ?? zero).eq(valueIn(other, other.figure.unit) ?? zero)

/** Characters of the longest run that two texts share. */
export function longestShared(name: string, words: string): number {
  let longest = 0
  for (let from = 0; from + longest < name.length; from += 1)
    while (from + longest < name.length && words.includes(name.slice(from, from + longest + 1))) longest += 1
  return longest
}
