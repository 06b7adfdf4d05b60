import type { RowOf } from '@hengjian/ledger'
import type { RowRecord } from '@hengjian/metric'
import type { Decimal } from '@hengjian/values'
import { type operators, performanceIndicators } from './performanceIndicators.ts'

export type Operator = (typeof operators)[number]

/** An indicator of a subject as its goals declared it, with what the unit fills in. */
export type Indicator = {
  readonly id: string
  readonly version: number
  readonly position: number
  readonly class: string
  readonly second: string
  readonly name: string
  readonly operator: Operator
  /** 年度指标值 as printed: 2, ≥95%, 2023年12月31日前. */
  readonly target: string
  /** The number in it, where the text alone would not give it; in `unit`, 95 for 95 %. */
  readonly targetNumber: Decimal | null
  readonly unit: string | null
  readonly weight: Decimal
  /** Name of the metric that gives 实际完成值, and what narrows it; null when it is typed. */
  readonly metric: string | null
  readonly metricArguments: string | null
  readonly actualText: string | null
  readonly claimed: Decimal | null
  readonly deviation: string | null
}

/** Typed blanks are no text. */
const textOr = (cell: string | null): string | null =>
  cell === null || cell.trim() === '' ? null : cell.trim()

/** An indicator from its row in 绩效指标. */
export function indicatorOf({ id, version, fields }: RowRecord): Indicator {
  const row = fields as RowOf<(typeof performanceIndicators)['fields']>
  return {
    id,
    version,
    position: row.position,
    class: row.class,
    second: row.secondClass,
    name: row.name,
    operator: row.operator,
    target: row.target,
    targetNumber: row.targetNumber,
    unit: textOr(row.unit),
    weight: row.weight,
    metric: textOr(row.metric),
    metricArguments: textOr(row.metricArguments),
    actualText: textOr(row.actualText),
    claimed: row.claimedScore,
    deviation: textOr(row.deviationNote),
  }
}
