import { type Condition, type LedgerReader, type Question, type RowRecord } from './reader.ts'
import {
  type Day,
  Decimal,
  type Fact,
  known,
  missing,
  type Money,
  moneyFromYuan,
  moneyValue,
  quantityValue,
  type Value,
} from '@hengjian/values'
import { type Ask, type Figure, printOf } from './figure.ts'
import { explain, printFact, type Source } from './explanation.ts'
import type { CountedMetric } from './metric.ts'
import { statedTotals } from './statedTotals.ts'

/**
 * Counts a metric from its ledger, or takes its stated total (汇总数) where there is no detail or where
 * the office says that the total stands. Where both exist the difference is noted, never forced.
 */
export async function countFigure(metric: CountedMetric, ask: Ask, reader: LedgerReader): Promise<Figure> {
  const question = questionOf(metric, ask)
  const counted = await reader.sum(question, metric.sum)
  const total = await totalOf(metric, ask, reader)
  const detail: Fact<Value> = counted.sum === null ? missing(nothingEntered(metric, ask)) : known(valueOf(metric, counted.sum))
  const print = printOf(metric)
  const records: Source = {
    kind: 'records',
    ledger: metric.from.name,
    ledgerTitle: metric.from.title,
    rows: counted.rows,
    filter: filterOf(question),
    asOf: reader.asOf.at,
    digest: counted.digest,
  }
  const scopeNotes = metric.scope === 'region' ? ['全市口径，不是本单位单独完成。'] : []

  if (total && (total.takesPrecedence || counted.sum === null)) {
    const notes = [...scopeNotes, ...(total.derived ? ['反推：由已公布的合计数倒推得出。'] : []), ...differenceNote(total.value, detail, metric)]
    const fact = known(total.value)
    const source: Source = { kind: 'total', document: total.document, rowId: total.row.id, detail: counted.sum === null ? null : printFact(detail, print) }
    return { fact, explanation: explain(metric.title, fact, source, { print, inWords: `取自汇总数：${total.document}`, notes }) }
  }
  const fact = counted.sum === null && metric.emptyMeans ? known(valueOf(metric, new Decimal(0))) : detail
  const notes = [
    ...scopeNotes,
    ...(total ? differenceNote(total.value, detail, metric) : []),
    ...(counted.sum === null && metric.emptyMeans ? [metric.emptyMeans.nothing] : []),
  ]
  return { fact, explanation: explain(metric.title, fact, records, { print, inWords: metric.definition, notes }) }
}

const valueOf = (metric: CountedMetric, sum: Decimal): Value =>
  metric.from.fields[metric.sum]?.kind === 'money' ? moneyValue(moneyFromYuan(sum)) : quantityValue(sum, metric.unit)

/** The question a metric asks for one organisation, year and project. */
export function questionOf(metric: CountedMetric, ask: Ask): Question {
  const dated = metric.from.fields[metric.on]?.kind === 'year'
  const period: Condition = dated
    ? { field: metric.on, equals: ask.year }
    : { field: metric.on, from: `${ask.year}-01-01` as Day, to: `${ask.year}-12-31` as Day }
  const words = Object.entries(metric.arguments ?? {}).flatMap(([name, field]): Condition[] => {
    const word = ask.arguments?.[name]
    return word === undefined ? [] : [{ field, equals: word }]
  })
  return {
    ledger: metric.from.name,
    org: ask.org,
    subtree: metric.scope === 'region',
    conditions: [
      ...metric.where,
      period,
      ...(ask.project ? [{ field: metric.project, equals: ask.project.id }] : []),
      ...(ask.fundSource && metric.fundSource ? [{ field: metric.fundSource, equals: ask.fundSource }] : []),
      ...words,
    ],
  }
}

/** The list filter of the same rows, in the wire form of the ledger pages. */
const filterOf = (question: Question): string =>
  JSON.stringify(
    Object.fromEntries(
      question.conditions.map((condition) => {
        const { field, ...rest } = condition
        return [field, rest]
      }),
    ),
  )

const nothingEntered = (metric: CountedMetric, ask: Ask): string =>
  `${metric.from.title}里没有${ask.year}年${ask.project ? `“${ask.project.caption}”` : ''}的记录，请登记明细，或在“汇总数”里填写并附来源文件。`

type Total = { readonly row: RowRecord; readonly value: Value; readonly document: string; readonly derived: boolean; readonly takesPrecedence: boolean }

async function totalOf(metric: CountedMetric, ask: Ask, reader: LedgerReader): Promise<Total | null> {
  const blankOr = (field: string, word: string | undefined): Condition => (word === undefined ? { field, blank: true } : { field, equals: word })
  const words = Object.values(ask.arguments ?? {})
  const { rows } = await reader.rows(
    {
      ledger: statedTotals.name,
      org: ask.org,
      subtree: false,
      conditions: [
        { field: 'year', equals: ask.year },
        { field: 'metric', oneOf: [metric.title, ...words.map((word) => `${metric.title}（${word}）`)] },
        blankOr('subjectCaption', ask.project?.caption),
        blankOr('fundSource', ask.fundSource),
      ],
    },
    2,
  )
  const row = rows.find(({ fields }) => (words.length === 0 ? fields['metric'] === metric.title : fields['metric'] !== metric.title))
  if (!row) return null
  const { amount, quantity, unit, document, use, derived } = row.fields
  const value =
    amount === null || amount === undefined
      ? quantityValue(String(quantity), String(unit))
      : moneyValue(amount as Money)
  return { row, value, document: String(document), derived: derived === true, takesPrecedence: use === '采用汇总数' }
}

function differenceNote(total: Value, detail: Fact<Value>, metric: CountedMetric): readonly string[] {
  if (detail.kind !== 'known') return []
  const print = printOf(metric)
  const [stated, counted] = [printFact(known(total), print), printFact(detail, print)]
  return stated === counted ? [] : [`汇总数 ${stated}，明细合计 ${counted}，两者不同，请核对。`]
}
