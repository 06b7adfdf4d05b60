import { evaluateMetric, type LedgerReader, type Metric } from '@hengjian/metric'
import {
  assertInvariant,
  Decimal,
  type Fact,
  isKnown,
  missing,
  moneyInWanYuan,
  notApplicable,
  known,
  type Value,
} from '@hengjian/values'
import type { Term } from './identity.ts'

/** About whom the relations are asked. */
export type Asked = {
  readonly organisation: number
  readonly year: number
  /** The units below it whose accounts its own ones take in; empty for a unit without any. */
  readonly subordinates: readonly { readonly number: number; readonly name: string }[]
}

/** One side of a relation: its sum in `unit`, how it was added up, and the parts that nothing states. */
export type Side = {
  readonly amount: Decimal
  readonly unit: string
  readonly parts: number
  readonly words: string
  readonly leftOut: readonly string[]
}

type Part = { readonly amount: Decimal; readonly unit: string; readonly words: string }

/** Money to two places at least, more where it has them; counts as they are. */
export const inUnit = (amount: Decimal, unit: string): string =>
  unit === '万元' ? amount.toFixed(Math.max(2, amount.decimalPlaces())) : amount.toFixed()

/** The sum of one side; missing, with the first reason, while a part of it is. */
export async function readSide(
  terms: readonly Term[],
  asked: Asked,
  metricNamed: (name: string) => Metric | undefined,
  reader: LedgerReader,
): Promise<Fact<Side>> {
  const parts: Part[] = []
  const leftOut: string[] = []
  for (const term of terms) {
    const metric = metricNamed(term.metric)
    assertInvariant(metric, `no metric is called ${term.metric}`)
    const found = await readTerm(term, metric, asked, reader)
    if (isKnown(found)) parts.push(...found.value)
    else if (term.whereStated && found.kind === 'missing') leftOut.push(wordsOf(term, metric, ''))
    else return found
  }
  return joined(parts, leftOut)
}

function joined(parts: readonly Part[], leftOut: readonly string[]): Fact<Side> {
  const [first, ...others] = parts
  if (first === undefined) return missing(`没有登记，也没有汇总数：${leftOut.join('、')}。`)
  if (others.some(({ unit }) => unit !== first.unit)) return missing('各数计量单位不同，不能相加。')
  const { unit } = first
  const amount = parts.reduce((sum, part) => sum.plus(part.amount), new Decimal(0))
  const added = parts.map(({ words }) => words).join(' + ')
  const words = parts.length === 1 ? added : `${added} = ${inUnit(amount, unit)}`
  return known({ amount, unit, parts: parts.length, words, leftOut })
}

const wordsOf = ({ years, narrowed }: Term, metric: Metric, of: string): string =>
  [of, years === 0 ? '' : '上年', metric.title, ...Object.values(narrowed).map((one) => `（${one}）`)].join(
    '',
  )

async function readTerm(
  term: Term,
  metric: Metric,
  { organisation, year, subordinates }: Asked,
  reader: LedgerReader,
): Promise<Fact<readonly Part[]>> {
  if (term.over === 'subordinates' && subordinates.length === 0)
    return notApplicable('没有下级单位，不需要汇总核对。')
  const whose = term.over === 'unit' ? [{ number: organisation, name: '' }] : subordinates
  const parts: Part[] = []
  for (const { number, name } of whose) {
    const question = { organisation: number, year: year + term.years, arguments: term.narrowed }
    const { fact } = await evaluateMetric(metric, question, reader)
    if (!isKnown(fact)) return name === '' ? fact : { ...fact, reason: `${name}：${fact.reason}` }
    const part = partOf(fact.value, wordsOf(term, metric, name))
    if (part === null) return missing(`“${metric.title}”不是可以相加的数。`)
    parts.push(part)
  }
  return known(parts)
}

function partOf(value: Value, words: string): Part | null {
  const number =
    value.type === 'money'
      ? { amount: moneyInWanYuan(value.money), unit: '万元' }
      : value.type === 'quantity'
        ? { amount: value.amount, unit: value.unit }
        : null
  return number && { ...number, words: `${words} ${inUnit(number.amount, number.unit)}` }
}
