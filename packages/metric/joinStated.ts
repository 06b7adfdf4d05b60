import { addMoney, Decimal, type Fact, known, missing, numberOf, type Value } from '@hengjian/values'
import { type Explanation, factToJson } from './explanation.ts'
import type { Metric } from './metric.ts'
import { isMoneyUnit, printFact, printInComputation } from './print.ts'
import type { Stated } from './readStated.ts'

type Answer = { readonly fact: Fact<Value>; readonly explanation: Explanation }

/** Adds two values of one kind; null when they cannot be added (人次 and 批次, a rate and anything). */
export function addValues(left: Value, right: Value): Value | null {
  if (left.type === 'money' && right.type === 'money')
    return { type: 'money', money: addMoney(left.money, right.money) }
  if (left.type === 'quantity' && right.type === 'quantity' && left.unit === right.unit)
    return { type: 'quantity', amount: left.amount.plus(right.amount), unit: left.unit }
  return null
}

/** Several stated parts as one total. */
function joinParts(of: Metric, parts: readonly Stated[]): Stated | null {
  const [first, ...rest] = parts
  if (first === undefined || rest.length === 0) return first ?? null
  const values = parts.map((part) => part.fact).filter((fact) => fact.kind === 'known')
  const sum = values
    .map((fact) => fact.value)
    .reduce<Value | null>((total, value) => (total === null ? value : addValues(total, value)), null)
  const fact: Fact<Value> =
    sum === null ? missing(`“${of.title}”的几个汇总数计量单位不同，不能相加，请核对。`) : known(sum)
  return {
    fact,
    preferred: parts.every((part) => part.preferred),
    explanation: {
      title: of.title,
      printed: printFact(fact, of.unit),
      fact: factToJson(fact),
      inWords: '各资金来源的汇总数合计',
      withNumbers: values.map((part) => printInComputation(part.value, of.unit)).join(' + '),
      source: { kind: 'computed' },
      notes: [],
      inputs: parts.map((part) => part.explanation),
    },
  }
}

const printDifference = (of: Metric, left: Value, right: Value): string => {
  const [a, b] = [numberOf(left), numberOf(right)]
  if (a === undefined || b === undefined) return ''
  const scale = new Decimal(of.unit === '亿元' ? 100_000_000 : of.unit === '万元' ? 10_000 : 1)
  const difference = a
    .minus(b)
    .abs()
    .div(isMoneyUnit(of.unit) ? scale : 1)
  return `，相差 ${difference.toFixed()}${isMoneyUnit(of.unit) ? ` ${of.unit}` : ''}`
}

/**
 * Decides between detail and a stated total. A total answers where there is no detail or where it says
 * so itself; where both exist the other one and the difference stay visible as a note, nothing is forced.
 */
export function joinStated(
  of: Metric,
  detail: Answer & { readonly hasRows: boolean },
  parts: readonly Stated[],
): Answer {
  const stated = joinParts(of, parts)
  if (stated === null) return detail
  const bothKnown = detail.hasRows && detail.fact.kind === 'known' && stated.fact.kind === 'known'
  if (!bothKnown) return stated
  const chosen = stated.preferred ? stated : detail
  const equal = numberOf(detail.fact.value)?.eq(numberOf(stated.fact.value) ?? Number.NaN) === true
  const compared = equal
    ? `明细合计与汇总数一致，均为 ${stated.explanation.printed}。`
    : `汇总数 ${stated.explanation.printed}，明细合计 ${detail.explanation.printed}${printDifference(
        of,
        stated.fact.value,
        detail.fact.value,
      )}；现${stated.preferred ? '采用汇总数' : '采用明细'}，请核对。`
  const { source } = chosen.explanation
  return {
    fact: chosen.fact,
    explanation: {
      ...chosen.explanation,
      source: source.kind === 'total' ? { ...source, detail: detail.explanation.printed } : source,
      notes: [...chosen.explanation.notes, compared],
    },
  }
}
