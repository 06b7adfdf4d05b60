import { describe, expect, it } from 'vitest'
import { Decimal, printShortest } from './decimal.ts'
import { isKnown } from './fact.ts'
import { printPercent, rate } from './rate.ts'

const decimal = (text: string) => new Decimal(text)

describe('rate', () => {
  it('remembers what it was divided by and is not rounded', () => {
    const executed = rate(decimal('4.42'), decimal('4.5'), { denominator: '全年预算数' })
    expect(isKnown(executed) && executed.value.numerator.toFixed()).toBe('4.42')
    expect(isKnown(executed) && executed.value.denominator.toFixed()).toBe('4.5')
    expect(isKnown(executed) && printPercent(executed.value.value)).toBe('98.22%')
    expect(isKnown(executed) && printPercent(executed.value.value, 6)).toBe('98.222222%')
  })

  it('is 0 where only the numerator is 0', () => {
    const none = rate(decimal('0'), decimal('4.5'), { denominator: '全年预算数' })
    expect(isKnown(none) && none.value.value.isZero()).toBe(true)
  })

  it('has no meaning where the denominator is 0', () => {
    expect(rate(decimal('4.42'), decimal('0'), { denominator: '全年预算数' })).toEqual({
      kind: 'notApplicable',
      reason: '全年预算数为 0，比率没有意义。',
    })
  })
})

describe('printing decimals', () => {
  it('rounds half up, also what a float would round down', () => {
    expect(decimal('1.005').toFixed(2)).toBe('1.01')
    expect(decimal('-1.005').toFixed(2)).toBe('-1.01')
    expect(decimal('1.00499999999999999999').toFixed(2)).toBe('1.00')
    expect(printPercent(decimal('0.98225'))).toBe('98.23%')
  })

  it('keeps the places asked for and drops zeros where none are asked for', () => {
    expect(decimal('2.5').toFixed(2)).toBe('2.50')
    expect(printShortest(decimal('4.50'))).toBe('4.5')
    expect(printShortest(decimal('8.00'))).toBe('8')
    expect(printShortest(decimal('1e21'))).toBe('1000000000000000000000')
  })
})
