import { type Fact, Decimal, known, moneyValue, quantityValue, rateValue, type Value } from '@hengjian/values'
import type { RowOf } from '@hengjian/ledger'
import { type Explanation, factToJson } from './explanation.ts'
import { type Arguments, parseArguments, writeArguments } from './arguments.ts'
import type { Metric } from './metric.ts'
import { printFact } from './print.ts'
import type { MetricQuestion } from './question.ts'
import type { LedgerReader, RowRecord } from './reader.ts'
import { statedTotals } from './statedTotals.ts'

type StatedRow = RowOf<(typeof statedTotals)['fields']>

/** A total that the office stated instead of detail, or beside it. */
export type Stated = {
  readonly fact: Fact<Value>
  readonly explanation: Explanation
  readonly preferred: boolean
}

/** More totals of one metric and subject than this in one year is a mistake of import. */
const mostTotals = 200

function valueOf(of: Metric, row: StatedRow): Value | null {
  if (row.amount !== null) return moneyValue(row.amount)
  if (row.quantity === null) return null
  const isRate = of.kind === 'ratio' || of.kind === 'growth'
  const hundred = new Decimal(100)
  return isRate
    ? rateValue({ numerator: row.quantity, denominator: hundred, value: row.quantity.div(hundred) })
    : quantityValue(row.quantity, row.unit ?? of.unit)
}

function statedBy(of: Metric, record: RowRecord): Stated | null {
  const row = record.fields as StatedRow
  const value = valueOf(of, row)
  if (value === null) return null
  const fact = known(value)
  const title = row.fundSource === null ? of.title : `${of.title}（${row.fundSource}）`
  return {
    fact,
    preferred: row.use === '采用汇总数',
    explanation: {
      title,
      printed: printFact(fact, of.unit),
      fact: factToJson(fact),
      inWords: `《${row.document}》${row.place ? `的“${row.place}”` : ''}载明的汇总数`,
      withNumbers: null,
      source: {
        kind: 'total',
        document: row.documentNo === null ? row.document : `${row.document}（${row.documentNo}）`,
        rowId: record.id,
        rowVersion: record.version,
        detail: null,
      },
      notes: row.derived ? ['反推数：由其他已公布的数反算得出，不是文件直接载明。'] : [],
      inputs: [],
    },
  }
}

const sameArguments = (of: Metric, left: Arguments, right: Arguments): boolean =>
  writeArguments(left, of) === writeArguments(right, of)

/**
 * The totals stated for exactly this question: one row, or, where none is stated for the whole,
 * the rows that state it fund source by fund source. Empty when nothing is stated.
 */
export async function readStated(
  of: Metric,
  question: MetricQuestion,
  reader: LedgerReader,
): Promise<readonly Stated[]> {
  const { rows } = await reader.rows(
    {
      ledger: statedTotals.name,
      org: question.organisation,
      subtree: false,
      conditions: [
        { field: 'year', equals: question.year },
        { field: 'metric', oneOf: [of.name, of.title] },
        question.subject
          ? { field: 'subject', equals: question.subject.id }
          : { field: 'subject', blank: true },
      ],
    },
    mostTotals,
  )
  const { fundSource = null, ...others } = question.arguments ?? {}
  const candidates = rows.filter((record) =>
    sameArguments(of, parseArguments((record.fields as StatedRow).metricArguments, of), others),
  )
  const exact = candidates.filter((record) => (record.fields as StatedRow).fundSource === fundSource)
  const chosen = exact.length > 0 || fundSource !== null ? exact.slice(0, 1) : candidates
  return chosen.map((record) => statedBy(of, record)).filter((stated) => stated !== null)
}
