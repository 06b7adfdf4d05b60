import type { Fact, MoneyUnit, Value } from '@hengjian/values'
import { moneyInWanYuan, moneyInYiYuan, moneyInYuan, printValue, unitOf } from '@hengjian/values'

const inUnit = { 元: moneyInYuan, 万元: moneyInWanYuan, 亿元: moneyInYiYuan } as const

export const isMoneyUnit = (unit: string): unit is MoneyUnit => unit in inUnit

/**
 * The bare number inside a computation: money in the unit given with at least two places (4.5 万元 → `4.50`)
 * and never rounded; everything else as a cell prints it.
 */
export function printInComputation(value: Value, unit: string): string {
  if (value.type !== 'money' || !isMoneyUnit(unit)) return printValue(value)
  const amount = inUnit[unit](value.money)
  return amount.toFixed(Math.max(2, amount.decimalPlaces()))
}

/** Number and unit as the panel prints them: `4.42 万元`, `12 人次`, `98.22%`, `2023年12月31日`. */
export function printWithUnit(value: Value, unit: string): string {
  const number = printInComputation(value, unit)
  const after = isMoneyUnit(unit) ? unitOf(value, { moneyUnit: unit }) : unitOf(value)
  return after === '' || after === '%' ? `${number}${after}` : `${number} ${after}`
}

/** A fact as the panel prints it: the value with its unit, or the sentence that says why there is none. */
export const printFact = (fact: Fact<Value>, unit: string): string =>
  fact.kind === 'known' ? printWithUnit(fact.value, unit) : fact.reason
