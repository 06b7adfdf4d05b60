import {
  allKnown,
  chainFact,
  type Fact,
  known,
  missing,
  money,
  notApplicable,
  numberOf,
  rate,
  rateValue,
  type Value,
} from '@hengjian/values'
import { definitionOf } from './definition.ts'
import { explain } from './explanation.ts'
import type { Detail } from './evaluateSum.ts'
import { addValues } from './joinStated.ts'
import type {
  DifferenceMetric,
  GrowthMetric,
  Metric,
  RatioMetric,
  StatedMetric,
  SubjectsMetric,
  SumMetric,
  TotalMetric,
} from './metric.ts'
import { printInComputation, printWithUnit } from './print.ts'
import type { Figure, MetricQuestion } from './question.ts'

type Composed = Exclude<Metric, SumMetric | StatedMetric | SubjectsMetric>
type Ask = (part: Metric, changed?: Partial<MetricQuestion>) => Promise<Figure>
type Computation = {
  readonly inputs: readonly Figure[]
  readonly fact: Fact<Value>
  readonly symbols: string
  /** Units of the inputs, in the order in which the computation writes them. */
  readonly units: readonly string[]
  /** The rule that let a missing part count as nothing, where it did. */
  readonly rule?: string | null
}

const negated = (value: Value): Value | null => {
  if (value.type === 'money') return { type: 'money', money: money(-value.money.fen, value.money.currency) }
  return value.type === 'quantity' ? { ...value, amount: value.amount.negated() } : null
}

const unlike = (of: Metric): Fact<Value> =>
  missing(`口径“${of.title}”的各组成部分计量单位不同，不能相加减，请核对口径。`)

function addAll(of: Metric, values: readonly (Value | null)[]): Fact<Value> {
  const [first = null, ...rest] = values
  const sum = rest.reduce<Value | null>(
    (total, value) => (total === null || value === null ? null : addValues(total, value)),
    first,
  )
  return sum === null ? unlike(of) : known(sum)
}

function divide(of: Metric, numerator: Value, denominator: Value, name: string): Fact<Value> {
  const [above, below] = [numberOf(numerator), numberOf(denominator)]
  if (above === undefined || below === undefined) return unlike(of)
  if (numerator.type === 'quantity' && denominator.type === 'quantity' && numerator.unit !== denominator.unit)
    return unlike(of)
  return chainFact(rate(above, below, { denominator: name }), (found) => known(rateValue(found)))
}

async function ratioOf(of: RatioMetric, ask: Ask): Promise<Computation> {
  const inputs = [await ask(of.of), await ask(of.to)]
  const fact = chainFact(allKnown(inputs.map((input) => input.fact)), ([above, below]) =>
    above && below ? divide(of, above, below, of.to.title) : unlike(of),
  )
  return { inputs, fact, symbols: ' ÷ ', units: [of.of.unit, of.to.unit] }
}

/** Adds what is known, where the metric's own rule lets a missing part count as nothing. */
function addKnown(of: TotalMetric | DifferenceMetric, facts: readonly Fact<Value>[]): Fact<Value> {
  const values = facts.flatMap((fact) => (fact.kind === 'known' ? [fact.value] : []))
  const complete = values.length === facts.length
  if (!complete && (of.missingPartIsNothing === null || values.length === 0))
    return chainFact(allKnown(facts), () => unlike(of))
  return addAll(of, values)
}

const ruleUsed = (of: TotalMetric | DifferenceMetric, facts: readonly Fact<Value>[]): string | null =>
  facts.some((fact) => fact.kind === 'known') && facts.some((fact) => fact.kind !== 'known')
    ? of.missingPartIsNothing
    : null

async function totalOf(of: TotalMetric, ask: Ask): Promise<Computation> {
  const inputs: Figure[] = []
  for (const part of of.parts) inputs.push(await ask(part))
  const facts = inputs.map((input) => input.fact)
  const units = of.parts.map((part) => part.unit)
  return { inputs, fact: addKnown(of, facts), symbols: ' + ', units, rule: ruleUsed(of, facts) }
}

async function differenceOf(of: DifferenceMetric, ask: Ask): Promise<Computation> {
  const inputs = [await ask(of.from), await ask(of.less)]
  const [from, less] = inputs.map((input) => input.fact)
  const taken = less && chainFact(less, (value) => known(negated(value) ?? value))
  const facts = [from, taken].filter((fact) => fact !== undefined)
  const units = [of.from.unit, of.less.unit]
  return { inputs, fact: addKnown(of, facts), symbols: ' − ', units, rule: ruleUsed(of, facts) }
}

async function growthOf(of: GrowthMetric, question: MetricQuestion, ask: Ask): Promise<Computation> {
  const before = await ask(of.of, { year: question.year - 1 })
  const named = { ...before, explanation: { ...before.explanation, title: `上年${of.of.title}` } }
  const inputs = [await ask(of.of), named]
  const fact = chainFact(allKnown(inputs.map((input) => input.fact)), ([now, earlier]): Fact<Value> => {
    if (!now || !earlier) return unlike(of)
    const base = numberOf(earlier)
    if (base?.isNegative() && !base.isZero())
      return notApplicable(`上年${of.of.title}为负数，增长率没有意义。`)
    return chainFact(addAll(of, [now, negated(earlier)]), (more) =>
      divide(of, more, earlier, `上年${of.of.title}`),
    )
  })
  return { inputs, fact, symbols: ' 比上年 ', units: [of.of.unit, of.of.unit] }
}

function compute(of: Composed, question: MetricQuestion, ask: Ask): Promise<Computation> {
  switch (of.kind) {
    case 'ratio':
      return ratioOf(of, ask)
    case 'total':
      return totalOf(of, ask)
    case 'difference':
      return differenceOf(of, ask)
    case 'growth':
      return growthOf(of, question, ask)
  }
}

/** Puts the figures of a composition together; an unknown part passes its reason on. */
export async function evaluateComposed(of: Composed, question: MetricQuestion, ask: Ask): Promise<Detail> {
  const { inputs, fact, symbols, units, rule = null } = await compute(of, question, ask)
  const numbers = inputs.map((input, index) =>
    input.fact.kind === 'known' ? printInComputation(input.fact.value, units[index] ?? '') : '0',
  )
  const withNumbers =
    fact.kind === 'known' ? `${numbers.join(symbols)} = ${printWithUnit(fact.value, of.unit)}` : null
  return {
    fact,
    hasRows: fact.kind === 'known',
    explanation: explain(
      of.title,
      fact,
      { kind: 'computed' },
      {
        unit: of.unit,
        inWords: definitionOf(of),
        withNumbers,
        notes: rule === null ? [] : [rule],
        inputs: inputs.map((input) => input.explanation),
      },
    ),
  }
}
