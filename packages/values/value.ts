import type { Day } from './day.ts'
import { printDay } from './day.ts'
import { Decimal, printShortest } from './decimal.ts'
import type { Money } from './money.ts'
import { moneyInWanYuan, moneyInYiYuan, moneyInYuan } from './money.ts'
import type { Rate } from './rate.ts'
import { printPercent } from './rate.ts'

/** What a figure can be. The unit of a quantity is the field's own measure word (次, 家, 人次 …). */
export type Value =
  | { readonly type: 'money'; readonly money: Money }
  | { readonly type: 'quantity'; readonly amount: Decimal; readonly unit: string }
  | { readonly type: 'rate'; readonly rate: Rate }
  | { readonly type: 'score'; readonly points: Decimal }
  | { readonly type: 'day'; readonly day: Day }
  | { readonly type: 'text'; readonly text: string }

export type MoneyUnit = '元' | '万元' | '亿元'

export const moneyValue = (amount: Money): Value => ({ type: 'money', money: amount })
export const quantityValue = (amount: Decimal | number | string, unit: string): Value => ({
  type: 'quantity',
  amount: new Decimal(amount),
  unit,
})
export const rateValue = (rate: Rate): Value => ({ type: 'rate', rate })
export const scoreValue = (points: Decimal): Value => ({ type: 'score', points })
export const dayValue = (day: Day): Value => ({ type: 'day', day })
export const textValue = (text: string): Value => ({ type: 'text', text })

/** The number that scoring and comparison use: money in 元, a rate as its ratio; undefined for days and texts. */
export function numberOf(value: Value): Decimal | undefined {
  switch (value.type) {
    case 'money':
      return moneyInYuan(value.money)
    case 'quantity':
      return value.amount
    case 'rate':
      return value.rate.value
    case 'score':
      return value.points
    case 'day':
    case 'text':
      return undefined
  }
}

export type PrintOptions = {
  /** The unit in which money is printed; the form or page decides, 元 otherwise. */
  readonly moneyUnit?: MoneyUnit
  /** Exact number of decimal places; without it money and quantities print without trailing zeros. */
  readonly decimals?: number
}

const inMoneyUnit = { 元: moneyInYuan, 万元: moneyInWanYuan, 亿元: moneyInYiYuan } as const

/** The bare number or text as it stands in a cell, without its unit (a rate keeps its %). */
export function printValue(value: Value, options: PrintOptions = {}): string {
  switch (value.type) {
    case 'money': {
      const amount = inMoneyUnit[options.moneyUnit ?? '元'](value.money)
      return options.decimals === undefined ? printShortest(amount) : amount.toFixed(options.decimals)
    }
    case 'quantity':
      return options.decimals === undefined
        ? printShortest(value.amount)
        : value.amount.toFixed(options.decimals)
    case 'rate':
      return printPercent(value.rate.value, options.decimals ?? 2)
    case 'score':
      return value.points.toFixed(options.decimals ?? 2)
    case 'day':
      return printDay(value.day)
    case 'text':
      return value.text
  }
}

/** The unit that stands after the number: 万元, 次, 分; empty for rates, days and texts. */
export function unitOf(value: Value, options: PrintOptions = {}): string {
  if (value.type === 'money') return options.moneyUnit ?? '元'
  if (value.type === 'quantity') return value.unit
  return value.type === 'score' ? '分' : ''
}
