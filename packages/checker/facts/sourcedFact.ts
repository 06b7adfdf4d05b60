import type { CheckedFile } from '../rules/rule.ts'
import type { Fact } from './fact.ts'

/** A fact as submissions are compared by it: who reported it, for which year, in which file. Plain JSON. */
export type SourcedFact = Fact & {
  readonly file: string
  readonly unit: string
  /** Year of the report; the fact itself may be about another one. */
  readonly reported: number
}

/** What is said of a change, a share or points is said again by no other report. */
const compared: ReadonlySet<Fact['stage']> = new Set([
  'initialBudget',
  'fullYearBudget',
  'budget',
  'executed',
  'actual',
  'target',
  'rate',
])

/**
 * The facts of a file by which other submissions are compared with it; none where nobody knows whose it is.
 * @param file path as the person gave it; it stands in every place
 * @param unnamed what stands for the unit of documents that name none, where somebody else knows it
 */
export const sourcedFacts = (
  file: string,
  { documents }: CheckedFile,
  unnamed: string | null = null,
): readonly SourcedFact[] =>
  documents.flatMap(({ unit: named, year, facts }) => {
    const unit = named ?? unnamed
    return unit === null || year === null
      ? []
      : facts
          .filter(
            ({ stage, period, figure }) =>
              compared.has(stage) && period.year !== null && figure.value !== null,
          )
          .map((fact) => ({
            ...fact,
            file,
            unit,
            reported: year,
            place: { file, ...fact.place },
            figure: { ...fact.figure, id: `${file}|${fact.figure.id}` },
          }))
  })
