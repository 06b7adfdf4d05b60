import { evaluateMetric, type Figure, type LedgerReader, type MetricQuestion } from '@hengjian/metric'
import type { ScoredReport, SplitLine } from './projectReport.ts'

/** A line of the split of a unit's funds, answered. */
export type Split = { readonly key: string; readonly label: string; readonly figure: Figure }

/** 按收入性质分 and 按支出性质分 of the whole unit; a project form has none. */
export type Splits = { readonly income: readonly Split[]; readonly spending: readonly Split[] }

/** Reads how the funds of a unit split. */
export async function readSplits(
  report: ScoredReport,
  question: MetricQuestion,
  reader: LedgerReader,
): Promise<Splits> {
  if (report.kind === 'project') return { income: [], spending: [] }
  const ask = async (lines: readonly SplitLine[]): Promise<readonly Split[]> => {
    const answered: Split[] = []
    for (const { key, label, metric, narrowed } of lines)
      answered.push({
        key,
        label,
        figure: await evaluateMetric(metric, { ...question, arguments: narrowed }, reader),
      })
    return answered
  }
  const income = await ask(report.funds.income)
  return { income, spending: await ask(report.funds.spending) }
}
