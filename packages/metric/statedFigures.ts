import type { CellJson, OfficialReading } from '@hengjian/ledger'
import { assertInvariant, moneyToNumeric } from '@hengjian/values'
import { writeArguments } from './arguments.ts'
import type { Metric } from './metric.ts'

/**
 * What an official workbook states, as rows of 汇总数: metrics by their title, arguments in words, amounts
 * in 元. Evidence is the workbook itself and is added by whoever keeps the file.
 * @returns cells by field name, in the order in which the forms were read; none while a choice is open
 */
export function statedFigures(
  { rows, year, document }: OfficialReading,
  metrics: ReadonlyMap<string, Metric>,
): readonly Readonly<Record<string, CellJson>>[] {
  if (year === null || document === null) return []
  return rows.map(({ metric: name, narrowed, value, place }) => {
    const metric = metrics.get(name)
    assertInvariant(metric, `a layout feeds a metric that does not exist: ${name}`)
    return {
      year,
      metric: metric.title,
      subject: null,
      fundSource: null,
      metricArguments: writeArguments(narrowed, metric),
      amount: value.kind === 'amount' ? moneyToNumeric(value.amount) : null,
      quantity: value.kind === 'quantity' ? value.quantity.toFixed() : null,
      unit: value.kind === 'quantity' ? value.unit : null,
      document,
      documentNo: null,
      place,
      use: '采用汇总数',
      derived: false,
    }
  })
}
