import {
  allKnown,
  assertInvariant,
  type Fact,
  mapFact,
  moneyInWanYuan,
  numberOf,
  printFactNumber,
  rate,
  rateValue,
  sumMoney,
  subtractMoney,
  noMoney,
  moneyValue,
  type Value,
} from '@hengjian/values'
import { countFigure } from './count.ts'
import { explain } from './explanation.ts'
import { type Ask, type Figure, printOf } from './figure.ts'
import type { Metric, RatioMetric, SumMetric } from './metric.ts'
import type { LedgerReader } from './reader.ts'

/**
 * Evaluates a metric. The explanation is recorded while inputs are read; nothing is rounded, nothing
 * missing becomes zero.
 */
export async function evaluateMetric(metric: Metric, ask: Ask, reader: LedgerReader): Promise<Figure> {
  switch (metric.kind) {
    case 'counted':
      return countFigure(metric, ask, reader)
    case 'sum':
      return added(metric, ask, reader)
    case 'ratio':
      return divided(metric, ask, reader)
  }
}

async function added(metric: SumMetric, ask: Ask, reader: LedgerReader): Promise<Figure> {
  const parts: { readonly sign: 1 | -1; readonly figure: Figure }[] = []
  for (const part of metric.parts) parts.push({ sign: part.sign, figure: await evaluateMetric(part.metric, ask, reader) })
  const fact = mapFact(allKnown(parts.map(({ figure }) => figure.fact)), (values) => {
    const amounts = values.map((value) => {
      assertInvariant(value.type === 'money', `${metric.name} adds what is not money`)
      return value.money
    })
    const signed = amounts.map((amount, index) => (parts[index]?.sign === -1 ? subtractMoney(noMoney, amount) : amount))
    return moneyValue(sumMoney(signed))
  })
  const print = printOf(metric)
  const numbers = parts.map(({ sign, figure }, index) => `${sign === -1 ? '−' : index === 0 ? '' : '+'} ${printFactNumber(figure.fact, print)}`.trim())
  return {
    fact,
    explanation: explain(metric.title, fact, { kind: 'computed' }, {
      print,
      inWords: metric.definition,
      withNumbers: `${numbers.join(' ')} = ${printFactNumber(fact, print)}`,
      inputs: parts.map(({ figure }) => figure.explanation),
    }),
  }
}

async function divided(metric: RatioMetric, ask: Ask, reader: LedgerReader): Promise<Figure> {
  const numerator = await evaluateMetric(metric.numerator, ask, reader)
  const denominator = await evaluateMetric(metric.denominator, ask, reader)
  const both = allKnown([numerator.fact, denominator.fact])
  const fact: Fact<Value> =
    both.kind === 'known'
      ? mapFact(rate(inSpokenUnit(both.value[0]), inSpokenUnit(both.value[1]), { denominator: metric.denominator.title }), rateValue)
      : both
  const over = `${printFactNumber(numerator.fact, printOf(metric.numerator))} ÷ ${printFactNumber(denominator.fact, printOf(metric.denominator))}`
  return {
    fact,
    explanation: explain(metric.title, fact, { kind: 'computed' }, {
      inWords: `${metric.numerator.title} ÷ ${metric.denominator.title}`,
      withNumbers: fact.kind === 'known' ? `${over} = ${printFactNumber(fact, {})}` : over,
      inputs: [numerator.explanation, denominator.explanation],
    }),
  }
}

/** Rates name their operands as people read them: money in 万元. */
function inSpokenUnit(value: Value | undefined) {
  assertInvariant(value, 'a rate without an operand')
  if (value.type === 'money') return moneyInWanYuan(value.money)
  const number = numberOf(value)
  assertInvariant(number, 'a rate of what is not a number')
  return number
}
