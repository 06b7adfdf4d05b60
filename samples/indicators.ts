import { idOf, type SampleRow } from './sampleRow.ts'

/** An indicator in the order: class, second class, name, operator, target, weight, and what else it has. */
export type SampleIndicator = readonly [
  classOf: string,
  second: string,
  name: string,
  operator: string,
  target: string,
  weight: string,
  more: SampleRow['cells'],
]

/** The goals of a project, or of the whole unit (null), as rows of 绩效指标. */
export const indicatorRows = (
  org: number,
  year: number,
  project: string | null,
  indicators: readonly SampleIndicator[],
): readonly SampleRow[] =>
  indicators.map(([classOf, secondClass, name, operator, target, weight, more], index) => ({
    ledger: 'performanceIndicators',
    org,
    cells: {
      year,
      subject: project === null ? null : idOf(project),
      position: index + 1,
      class: classOf,
      secondClass,
      name,
      operator,
      target,
      weight,
      ...more,
    },
  }))
