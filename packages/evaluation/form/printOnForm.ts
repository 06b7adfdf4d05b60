import { Decimal, type MoneyUnit, printShortest, printValue, type Value } from '@hengjian/values'

/** Tables of public finance print 万元 and counted results with two places and drop trailing zeros. */
const places = 2

/**
 * A number as a form prints it: rounded half up to two places. What is not nothing never prints as 0; the
 * panel and the annex keep every place.
 */
export function printNumber(exact: Decimal): string {
  const rounded = exact.toDecimalPlaces(places)
  return printShortest(rounded.isZero() ? exact : rounded)
}

/** A value as a form or a report in words prints it; money in the unit given, 万元 on every form. */
export const printOnForm = (value: Value, moneyUnit: MoneyUnit = '万元'): string =>
  value.type === 'money' ? printNumber(new Decimal(printValue(value, { moneyUnit }))) : printValue(value)
