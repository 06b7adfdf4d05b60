import { Decimal, money, moneyValue, quantityValue } from '@hengjian/values'
import { expect, it } from 'vitest'
import { printNumber, printOnForm } from './printOnForm.ts'

it.each([
  ['91503.31', '9.15'],
  ['45000.00', '4.5'],
  ['400000.00', '40'],
  ['44250.00', '4.43'],
  ['-44250.00', '-4.43'],
  ['0.00', '0'],
])('prints %s 元 on a form as %s 万元', (yuan, printed) => {
  const fen = BigInt(new Decimal(yuan).times(100).toFixed(0))
  expect(printOnForm(moneyValue(money(fen)))).toBe(printed)
})

it('never prints 0 for an amount that is not nothing', () => {
  expect(printOnForm(moneyValue(money(3_000n)))).toBe('0.003')
  expect(printNumber(new Decimal('-0.001'))).toBe('-0.001')
})

it('keeps every place of what is counted in its own measure word', () => {
  expect(printOnForm(quantityValue('125.555', '㎡'))).toBe('125.555')
})

it('prints a report in words in the unit that it names', () => {
  expect(printOnForm(moneyValue(money(123_456_789_012n)), '亿元')).toBe('12.35')
})
