import {
  assertInvariant,
  dayOf,
  Decimal,
  type Fact,
  known,
  missing,
  moneyFromYuan,
  moneyValue,
  quantityValue,
  type Value,
} from '@hengjian/values'
import { definitionOf } from './definition.ts'
import { type Explanation, factToJson } from './explanation.ts'
import type { SumMetric } from './metric.ts'
import { printFact, printWithUnit } from './print.ts'
import { type MetricQuestion, questionInWords } from './question.ts'
import type { Condition, LedgerReader } from './reader.ts'

function inYear(of: SumMetric, year: number): Condition {
  if (of.from.fields[of.on]?.kind === 'year') return { field: of.on, equals: year }
  const first = dayOf(year, 1, 1)
  const last = dayOf(year, 12, 31)
  assertInvariant(first && last, `no such year: ${year}`)
  return { field: of.on, from: first, to: last }
}

/** Which rows a sum is over; arguments that this ledger does not know narrow nothing. */
export function conditionsOf(of: SumMetric, question: MetricQuestion): readonly Condition[] {
  const given = question.arguments ?? {}
  const narrowed = Object.entries(of.by).flatMap(([name, field]) => {
    const value = given[name]
    return value === undefined ? [] : [{ field, equals: value }]
  })
  const subject =
    question.subject && of.subject !== null ? [{ field: of.subject, equals: question.subject.id }] : []
  return [inYear(of, question.year), ...subject, ...of.where, ...narrowed]
}

/** The conditions as a ledger page writes its filter. */
export function filterOf(conditions: readonly Condition[]): string {
  const entries = conditions.map((condition) => {
    const { field, ...test } = condition
    return [field, 'blank' in test ? { equals: null } : test] as const
  })
  return JSON.stringify(Object.fromEntries(entries))
}

function valueOf(of: SumMetric, sum: Decimal, question: MetricQuestion): Value {
  if (of.from.fields[of.sum]?.kind === 'money') return moneyValue(moneyFromYuan(sum))
  const unit = of.measuredBy === null ? of.unit : (question.arguments?.[of.measuredBy] ?? of.unit)
  return quantityValue(sum, unit)
}

/** The figure that the rows of the ledger give, and whether any row stands behind it. */
export type Detail = {
  readonly fact: Fact<Value>
  readonly explanation: Explanation
  readonly hasRows: boolean
}

/** Adds up the field over the rows of the question and records what was read. */
export async function evaluateSum(
  of: SumMetric,
  question: MetricQuestion,
  reader: LedgerReader,
): Promise<Detail> {
  const conditions = conditionsOf(of, question)
  const { rows, sum, digest } = await reader.sum(
    { ledger: of.from.name, org: question.organisation, subtree: of.scope === 'region', conditions },
    of.sum,
  )
  const others = rows === 0 && of.noneIsNothing !== null ? await rowsOfYear(of, question, reader) : 0
  const fact = others > 0 ? known(valueOf(of, new Decimal(0), question)) : factOf(of, question, sum)
  return {
    fact,
    hasRows: rows > 0 || others > 0,
    explanation: {
      title: of.title,
      printed: printFact(fact, of.unit),
      fact: factToJson(fact),
      inWords: definitionOf(of, question.arguments),
      withNumbers:
        fact.kind === 'known'
          ? `${rows}${of.from.rowWord}，合计 ${printWithUnit(fact.value, of.unit)}`
          : null,
      source: {
        kind: 'records',
        ledger: of.from.name,
        ledgerTitle: of.from.title,
        rows,
        filter: filterOf(conditions),
        asOf: reader.asOf.at,
        digest,
      },
      notes: [
        ...(of.scope === 'region' ? ['全市口径，不是本单位单独完成。'] : []),
        ...(others > 0
          ? [`${of.noneIsNothing}（“${of.from.title}”当年共 ${others}${of.from.rowWord}）`]
          : []),
      ],
      inputs: [],
    },
  }
}

/** How many rows the ledger has for that unit and year at all: whether it is being kept. */
async function rowsOfYear(of: SumMetric, question: MetricQuestion, reader: LedgerReader): Promise<number> {
  const { rows } = await reader.sum(
    {
      ledger: of.from.name,
      org: question.organisation,
      subtree: of.scope === 'region',
      conditions: [inYear(of, question.year)],
    },
    of.sum,
  )
  return rows
}

function factOf(of: SumMetric, question: MetricQuestion, sum: Decimal | null): Fact<Value> {
  if (of.measuredBy !== null && question.arguments?.[of.measuredBy] === undefined) {
    const label = of.from.fields[of.by[of.measuredBy] ?? '']?.label ?? of.measuredBy
    return missing(`口径“${of.title}”没有指明${label}，不同${label}的数不能相加，请在指标的口径条件中写明。`)
  }
  if (sum !== null) return known(valueOf(of, sum, question))
  const asked = questionInWords(of, question)
  return missing(`“${of.from.title}”中没有${asked}的记录，请登记明细，或在“汇总数”中录入“${of.title}”。`)
}
