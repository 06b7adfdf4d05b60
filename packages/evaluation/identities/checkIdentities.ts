import {
  evaluateMetric,
  type LedgerReader,
  type Metric,
  type MetricQuestion,
  remembering,
} from '@hengjian/metric'
import { Decimal, isKnown, type Money, moneyInWanYuan, sumMoney } from '@hengjian/values'
import type { Finding, FindingLevel } from '../findings/finding.ts'
import type { Identities, Identity } from './identity.ts'

type Term = Identity['left'][number]
type Side = { readonly amount: Decimal; readonly words: string }

/**
 * Checks the relations between the figures of a unit and year. Where a figure is missing nothing is said:
 * the form says that already. A difference that rounding explains is a remark; a larger one asks for a
 * reason, with both sides and the amount.
 */
export async function checkIdentities(
  { identities, lastPlace }: Identities,
  question: Pick<MetricQuestion, 'organisation' | 'year'>,
  metricNamed: (name: string) => Metric | undefined,
  reader: LedgerReader,
): Promise<readonly Finding[]> {
  const asked = remembering(reader)
  const sideOf = (terms: readonly Term[]) => readSide(terms, question, metricNamed, asked)
  const findings: Finding[] = []
  for (const identity of identities) {
    const [left, right] = [await sideOf(identity.left), await sideOf(identity.right)]
    if (left === null || right === null) continue
    const finding = judge(identity, left, right, new Decimal(lastPlace))
    if (finding) findings.push(finding)
  }
  return findings
}

/** The sum of one side in 万元 with its numbers put in; null while a figure of it is missing. */
async function readSide(
  terms: readonly Term[],
  question: Pick<MetricQuestion, 'organisation' | 'year'>,
  metricNamed: (name: string) => Metric | undefined,
  reader: LedgerReader,
): Promise<Side | null> {
  const amounts: Money[] = []
  const words: string[] = []
  for (const { metric: name, narrowed, years } of terms) {
    const metric = metricNamed(name)
    if (!metric) return null
    const { fact } = await evaluateMetric(
      metric,
      { ...question, year: question.year + years, arguments: narrowed },
      reader,
    )
    if (!isKnown(fact) || fact.value.type !== 'money') return null
    amounts.push(fact.value.money)
    const about = [
      years === 0 ? '' : '上年',
      metric.title,
      ...Object.values(narrowed).map((one) => `（${one}）`),
    ]
    words.push(`${about.join('')} ${inWan(moneyInWanYuan(fact.value.money))}`)
  }
  const amount = moneyInWanYuan(sumMoney(amounts))
  return { amount, words: words.length === 1 ? words.join('') : `${words.join(' + ')} = ${inWan(amount)}` }
}

const inWan = (amount: Decimal): string => amount.toFixed(Math.max(2, amount.decimalPlaces()))

/** What separate rounding of n parts can make of a sum, by the last place printed. */
const tailOf = (parts: number, lastPlace: Decimal): Decimal =>
  Decimal.min(lastPlace.times(parts + 1).div(2), lastPlace.times(Math.max(1, Math.floor(parts / 2))))

function judge(
  { id, says, relation, left, right }: Identity,
  one: Side,
  other: Side,
  lastPlace: Decimal,
): Finding | null {
  const gap = one.amount.minus(other.amount)
  if (gap.isZero() || (relation === '≤' && gap.isNegative())) return null
  const isTail = gap.abs().lte(tailOf(Math.max(left.length, right.length), lastPlace))
  const level: FindingLevel = isTail ? 'info' : 'warning'
  const end = isTail ? '属四舍五入尾差。' : '请核对，或写明原因。'
  return {
    code: `IDENTITY_${id}`,
    level,
    place: says,
    message: `${one.words}；${other.words}；相差 ${inWan(gap.abs())} 万元，${end}`,
    figure: null,
    indicator: null,
  }
}
