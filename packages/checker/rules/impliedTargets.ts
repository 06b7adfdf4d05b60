import { Decimal } from '@hengjian/values'
import type { Fact } from '../facts/fact.ts'
import { lastPlace } from '../relations/lastPlace.ts'

type Interval = { readonly low: Decimal; readonly middle: Decimal; readonly high: Decimal }

/**
 * What two numbers of the same result, with the rates of completion printed beside them, say of the target: whether
 * both were measured by one target, so that only the results differ, or by two (handbook A23).
 * @param facts among which the rates stand
 * @returns a sentence to end a message with; empty where one of them has no rate beside it
 */
export function impliedTargets(one: Fact, other: Fact, facts: readonly Fact[]): string {
  const [first, second] = [targetOf(one, facts), targetOf(other, facts)]
  if (!first || !second) return ''
  const unit = one.figure.unit
  const [here, there] = [first, second].map(({ middle }) => `${rounded(middle)} ${unit}`)
  return first.low.lte(second.high) && second.low.lte(first.high)
    ? `按两处所写完成率推算，目标同为约 ${here}。`
    : `按两处所写完成率推算，目标分别约为 ${here}、${there}。`
}

/** The rate that a document prints for the result, next to it. */
function targetOf(
  { measure, document, place, figure, period }: Fact,
  facts: readonly Fact[],
): Interval | null {
  const rate = facts
    .filter(
      (fact) =>
        fact.stage === 'rate' &&
        fact.measure === measure &&
        fact.document === document &&
        fact.place.file === place.file &&
        fact.period.year === period.year,
    )
    .toSorted((a, b) => distance(a, place.line) - distance(b, place.line))[0]
  if (!rate || rate.figure.value === null || figure.value === null) return null
  const [done, share] = [new Decimal(figure.value), new Decimal(rate.figure.value).div(100)]
  const [slack, margin] = [half(figure.precision), half(rate.figure.precision).div(100)]
  if (share.lte(margin)) return null
  return {
    low: done.minus(slack).div(share.plus(margin)),
    middle: done.div(share),
    high: done.plus(slack).div(share.minus(margin)),
  }
}

const distance = ({ place }: Fact, line = 0): number => Math.abs((place.line ?? 0) - line)
const half = (precision: number): Decimal => lastPlace(precision).div(2)
/** Five figures tell targets apart; more would pretend to know them. */
const rounded = (value: Decimal): string => value.toSignificantDigits(5).toFixed()
