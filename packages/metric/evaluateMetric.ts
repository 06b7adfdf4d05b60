import { evaluateComposed } from './evaluateComposed.ts'
import { evaluateStated } from './evaluateStated.ts'
import { evaluateSubjects } from './evaluateSubjects.ts'
import { type Detail, evaluateSum } from './evaluateSum.ts'
import { joinStated } from './joinStated.ts'
import type { Metric } from './metric.ts'
import { type Figure, keyOf, type MetricQuestion } from './question.ts'
import type { LedgerReader } from './reader.ts'
import { readStated } from './readStated.ts'

type Ask = (part: Metric, changed?: Partial<MetricQuestion>) => Promise<Figure>

/**
 * Answers a metric. The way of one number:
 *
 *   executionRate of project A, 2023
 *   └ ratio: asks executed and fullYearBudget the same question
 *     ├ executed: sum of expenditures.amount, paidOn in 2023, project A → 17 rows, 44,200.00 元
 *     └ fullYearBudget: initialBudget + budgetChange …
 *
 * Each step records its explanation while it reads. At every step a stated total (汇总数) may stand in
 * for the detail. No row behind a number is Missing with a sentence that says which ledger to fill in;
 * it is never silently 0.
 *
 * @param reader answers live or as of a sealed block; wrap it in `remembering` to ask many metrics at once
 * @throws MetricError ARGUMENT_UNREADABLE when a stated total carries conditions that the metric does not know
 */
export async function evaluateMetric(
  of: Metric,
  question: MetricQuestion,
  reader: LedgerReader,
): Promise<Figure> {
  const ask: Ask = (part, changed = {}) => evaluateMetric(part, { ...question, ...changed }, reader)
  const detail = await detailOf(of, question, reader, ask)
  const stated = await readStated(of, question, reader)
  const { fact, explanation } = joinStated(of, detail, stated)
  return { key: keyOf(of, question), metric: of.name, fact, explanation }
}

function detailOf(of: Metric, question: MetricQuestion, reader: LedgerReader, ask: Ask): Promise<Detail> {
  switch (of.kind) {
    case 'sum':
      return evaluateSum(of, question, reader)
    case 'stated':
      return Promise.resolve(evaluateStated(of, question))
    case 'subjects':
      return evaluateSubjects(of, question, reader, ask)
    default:
      return evaluateComposed(of, question, ask)
  }
}
