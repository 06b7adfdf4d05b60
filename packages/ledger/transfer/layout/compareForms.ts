import { addMoney, compareMoney, type Money, moneyInYuan, noMoney, subtractMoney } from '@hengjian/values'
import type { Remark, StatedFigure } from './officialReading.ts'
import type { Amount } from './readAmount.ts'
import type { FoundFigure } from './readFigures.ts'

const keyOf = ({ metric, narrowed }: FoundFigure): string =>
  JSON.stringify([metric, Object.entries(narrowed).sort(([left], [right]) => (left < right ? -1 : 1))])

const isSame = (left: Amount, right: Amount): boolean =>
  left.kind === 'amount' && right.kind === 'amount'
    ? left.amount.fen === right.amount.fen
    : left.kind === 'quantity' && right.kind === 'quantity' && left.quantity.eq(right.quantity)

/**
 * One number for each figure. The form that states it first-hand answers; other places that say the same
 * are kept beside it, others that say something else become a remark with both.
 */
export function compareForms(found: readonly FoundFigure[]): {
  readonly rows: readonly StatedFigure[]
  readonly remarks: readonly Remark[]
} {
  const groups = new Map<string, FoundFigure[]>()
  for (const figure of found) groups.set(keyOf(figure), [...(groups.get(keyOf(figure)) ?? []), figure])
  const rows: StatedFigure[] = []
  const remarks: Remark[] = []
  for (const group of groups.values()) {
    const chosen = group.find(({ fallback }) => !fallback) ?? group[0]
    if (chosen === undefined) continue
    const others = group.filter((figure) => figure !== chosen)
    const { fallback: _fallback, tail: _tail, ...figure } = chosen
    rows.push({
      ...figure,
      alsoAt: others.filter(({ value }) => isSame(value, chosen.value)).map(({ place }) => place),
    })
    for (const other of others) if (!isSame(other.value, chosen.value)) remarks.push(differing(chosen, other))
  }
  return { rows, remarks }
}

function differing(chosen: FoundFigure, other: FoundFigure): Remark {
  const isTail = isRounding(chosen, other)
  const end = isTail ? '属四舍五入尾差' : '请核对两表的口径'
  return {
    kind: isTail ? 'rounding' : 'differs',
    sentence: `同一个数在两处不同：${chosen.form}（${chosen.place}）是 ${chosen.printed}，${other.form}（${other.place}）是 ${other.printed}${gapInWords(chosen, other)}。现采用${chosen.form}的数，${end}。`,
    places: [chosen.place, other.place],
  }
}

const moneyGap = ({ value: left }: FoundFigure, { value: right }: FoundFigure): Money | null =>
  left.kind === 'amount' && right.kind === 'amount' ? size(subtractMoney(left.amount, right.amount)) : null

/** An amount without its sign. */
export const size = (amount: Money): Money =>
  compareMoney(amount, noMoney) < 0 ? subtractMoney(noMoney, amount) : amount

function isRounding(left: FoundFigure, right: FoundFigure): boolean {
  const gap = moneyGap(left, right)
  return gap !== null && compareMoney(gap, addMoney(left.tail, right.tail)) <= 0
}

function gapInWords(left: FoundFigure, right: FoundFigure): string {
  const gap = moneyGap(left, right)
  return gap === null ? '' : `，相差 ${moneyInYuan(gap).toFixed(2)} 元`
}
