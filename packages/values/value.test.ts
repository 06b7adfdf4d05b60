import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOf } from './day.ts'
import { Decimal } from './decimal.ts'
import { isKnown } from './fact.ts'
import { money, moneyFromYuan } from './money.ts'
import { rate } from './rate.ts'
import {
  dayValue,
  moneyValue,
  numberOf,
  printValue,
  quantityValue,
  rateValue,
  scoreValue,
  textValue,
  unitOf,
  type Value,
} from './value.ts'
import { valueFromJson, valueToJson } from './valueJson.ts'

const rateOf = (numerator: string, denominator: string): Value => {
  const fact = rate(new Decimal(numerator), new Decimal(denominator), { denominator: '预算数' })
  if (!isKnown(fact)) throw new Error('a sample must have a denominator')
  return rateValue(fact.value)
}
const spent = moneyValue(moneyFromYuan('44200'))
const executed = rateOf('4.42', '4.5')
const finished = dayValue(dayOf(2023, 12, 31)!)

describe('a value in a cell', () => {
  it('prints in the unit that is asked for', () => {
    expect([printValue(spent), unitOf(spent)]).toEqual(['44200', '元'])
    const wan = { moneyUnit: '万元' } as const
    expect([printValue(spent, wan), unitOf(spent, wan)]).toEqual(['4.42', '万元'])
    expect(printValue(spent, { moneyUnit: '亿元', decimals: 4 })).toBe('0.0004')
  })

  it('prints with the places of its kind', () => {
    expect([printValue(quantityValue('12.50', '次')), unitOf(quantityValue(12, '次'))]).toEqual([
      '12.5',
      '次',
    ])
    expect(printValue(quantityValue(12, '次'), { decimals: 1 })).toBe('12.0')
    expect([printValue(executed), unitOf(executed)]).toEqual(['98.22%', ''])
    const score = scoreValue(new Decimal('9.8222'))
    expect([printValue(score), unitOf(score)]).toEqual(['9.82', '分'])
    expect([printValue(finished), unitOf(finished)]).toEqual(['2023年12月31日', ''])
    expect(printValue(textValue('完成'))).toBe('完成')
  })

  it('counts in 元 and as a ratio, whatever it prints', () => {
    expect(numberOf(spent)?.toFixed()).toBe('44200')
    expect(numberOf(quantityValue('3', '家'))?.toFixed()).toBe('3')
    expect(numberOf(executed)?.toFixed(4)).toBe('0.9822')
    expect(numberOf(scoreValue(new Decimal('9.82')))?.toFixed()).toBe('9.82')
  })

  it('is no number where it is a day or a text, even one that looks like a number', () => {
    expect(numberOf(finished)).toBeUndefined()
    expect(numberOf(textValue('12'))).toBeUndefined()
  })
})

describe('values as JSON', () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 6 }))
    .map(([digits, places]) => new Decimal(digits.toString()).div(new Decimal(10).pow(places)))
  const value: fc.Arbitrary<Value> = fc.oneof(
    fc
      .tuple(fc.bigInt(), fc.constantFrom('CNY', 'USD', 'HKD', 'EUR', 'JPY'))
      .map(([fen, currency]) => moneyValue(money(fen, currency))),
    fc.tuple(decimal, fc.string()).map(([amount, unit]) => quantityValue(amount, unit)),
    fc
      .tuple(
        decimal,
        decimal.filter((number) => !number.isZero()),
      )
      .map(([above, below]) => rateOf(above.toFixed(), below.toFixed())),
    decimal.map(scoreValue),
    fc.constant(finished),
    fc.string().map(textValue),
  )

  it('come back equal after they were text', () => {
    fc.assert(
      fc.property(value, (original) => {
        const back = valueFromJson(JSON.parse(JSON.stringify(valueToJson(original))))
        expect(valueToJson(back)).toEqual(valueToJson(original))
        expect(printValue(back)).toBe(printValue(original))
        expect(numberOf(back)?.toFixed()).toBe(numberOf(original)?.toFixed())
      }),
    )
  })

  it('carry numbers as text', () => {
    expect(valueToJson(spent)).toEqual({ type: 'money', fen: '4420000', currency: 'CNY' })
    expect(valueToJson(executed)).toEqual({ type: 'rate', numerator: '4.42', denominator: '4.5' })
  })
})
