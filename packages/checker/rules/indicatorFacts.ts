import type { Fact, Stage } from '../facts/fact.ts'
import { growthOf } from '../facts/measure.ts'
import { phraseOf } from '../facts/phraseOf.ts'
import type { ScoredForm } from '../forms/form.ts'
import { comparableUnits } from '../relations/units.ts'
import { factsIn } from './factsIn.ts'
import { formsOf } from './formsOf.ts'
import { once } from './once.ts'
import type { CheckedFile } from './rule.ts'

/** The number of one indicator, with the form that it stands on. */
export type IndicatorFact = { readonly fact: Fact; readonly form: ScoredForm; readonly document: string }

/** What the indicators of all scored forms say, of one stage: their targets, or what was reached. */
export function indicatorFacts(
  file: CheckedFile,
  stage: Extract<Stage, 'target' | 'actual'>,
): readonly IndicatorFact[] {
  const facts = new Map<string, Fact>()
  for (const fact of factsIn(file))
    if (fact.source === 'cell' && fact.stage === stage && !facts.has(fact.figure.id))
      facts.set(fact.figure.id, fact)
  return formsOf(file, 'departmentForm', 'projectForm').flatMap(({ form, document }) =>
    form.indicators.flatMap((row) => {
      const cell = stage === 'target' ? row.target : row.actual
      const fact = facts.get(cell?.figure?.id ?? '')
      return fact ? [{ fact, form, document }] : []
    }),
  )
}

/** Sentences that speak of what an indicator counts: the same measure and kind of unit; its growth where it is one. */
export function toldOf({ measure, figure, period }: Fact, told: readonly Fact[]): readonly Fact[] {
  const name = phraseOf(measure)
  return (byBeginning(told).get(measure.charAt(0)) ?? []).filter(
    (fact) =>
      fact.period.year === period.year &&
      fact.period.part === null &&
      (fact.stage === 'growth'
        ? growthOf(fact.measure) === measure
        : namesIt(fact.measure, measure) || namesIt(fact.measure, name)) &&
      comparableUnits(fact.figure.unit, figure.unit),
  )
}

/** Facts by the character that their names begin with: a report tells hundreds, and each indicator asks for its own. */
const byBeginning = once((told: readonly Fact[]) => Map.groupBy(told, ({ measure }) => measure.charAt(0)))

/** 内联引资项目/到位资金 speaks of 内联引资; a name of two characters is in too many others. */
const namesIt = (told: string, name: string): boolean =>
  told === name || (name.length >= 4 && told.startsWith(name))
