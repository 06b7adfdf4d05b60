import { assertInvariant } from './assertInvariant.ts'
import { Decimal } from './decimal.ts'

/** ISO 4217 codes of the currencies that ledgers accept. */
export type Currency = 'CNY' | 'USD' | 'HKD' | 'EUR' | 'JPY'

/** Exact money: whole 分 (or cents) of one currency. The database holds it as numeric(20,2) in 元. */
export type Money = { readonly fen: bigint; readonly currency: Currency }

export const money = (fen: bigint, currency: Currency = 'CNY'): Money => ({ fen, currency })

export const noMoney = money(0n)

function sameCurrency(left: Money, right: Money): Currency {
  assertInvariant(
    left.currency === right.currency,
    `money of two currencies cannot be joined: ${left.currency}, ${right.currency}`,
  )
  return left.currency
}

export const addMoney = (left: Money, right: Money): Money =>
  money(left.fen + right.fen, sameCurrency(left, right))

export const subtractMoney = (left: Money, right: Money): Money =>
  money(left.fen - right.fen, sameCurrency(left, right))

/** The sum of amounts of one currency; of none, exactly 0 CNY. */
export const sumMoney = (amounts: readonly Money[]): Money =>
  amounts.length === 0 ? noMoney : amounts.reduce(addMoney)

/** Negative, 0 or positive as `left` is less than, equal to or greater than `right`. */
export function compareMoney(left: Money, right: Money): number {
  sameCurrency(left, right)
  return left.fen < right.fen ? -1 : left.fen > right.fen ? 1 : 0
}

/** The exact amount in 元 (or the currency's main unit). */
export const moneyInYuan = (amount: Money): Decimal => new Decimal(amount.fen.toString()).div(100)

/** The exact amount in 万元 (ten thousand yuan); not rounded. */
export const moneyInWanYuan = (amount: Money): Decimal => moneyInYuan(amount).div(10_000)

/** The exact amount in 亿元 (a hundred million yuan); not rounded. */
export const moneyInYiYuan = (amount: Money): Decimal => moneyInYuan(amount).div(100_000_000)

/**
 * From a decimal in 元 as PostgreSQL returns numeric(20,2).
 * @throws a broken assumption when the text holds a fraction of a 分
 */
export function moneyFromYuan(yuan: string | Decimal, currency: Currency = 'CNY'): Money {
  const fen = new Decimal(yuan).times(100)
  assertInvariant(fen.isInteger(), `not a whole number of 分: ${String(yuan)}`)
  return money(BigInt(fen.toFixed(0)), currency)
}

/** The text that numeric(20,2) takes: `1234.50`. */
export const moneyToNumeric = (amount: Money): string => moneyInYuan(amount).toFixed(2)
