import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addMoney,
  compareMoney,
  money,
  moneyFromYuan,
  moneyInWanYuan,
  moneyInYiYuan,
  moneyInYuan,
  moneyToNumeric,
  noMoney,
  subtractMoney,
  sumMoney,
} from './money.ts'

/** All that numeric(20,2) can hold. */
const fen = fc.bigInt({ min: -(10n ** 20n) + 1n, max: 10n ** 20n - 1n })
const amount = fen.map((value) => money(value))

describe('money', () => {
  it('prints to the database and back without losing a 分', () => {
    fc.assert(
      fc.property(amount, (value) => {
        expect(moneyFromYuan(moneyToNumeric(value))).toEqual(value)
      }),
    )
  })

  it('adds in any order and is taken away again', () => {
    fc.assert(
      fc.property(amount, amount, amount, (left, middle, right) => {
        expect(addMoney(left, right)).toEqual(addMoney(right, left))
        expect(subtractMoney(addMoney(left, right), right)).toEqual(left)
        expect(sumMoney([left, middle, right])).toEqual(addMoney(left, addMoney(middle, right)))
      }),
    )
  })

  it('compares as its 分 do', () => {
    fc.assert(
      fc.property(amount, amount, (left, right) => {
        expect(Math.sign(compareMoney(left, right))).toBe(
          left.fen === right.fen ? 0 : left.fen < right.fen ? -1 : 1,
        )
        expect(compareMoney(left, right) + compareMoney(right, left)).toBe(0)
      }),
    )
  })

  it('is 0.1 元 three times exactly 0.3 元, which floats miss', () => {
    expect(sumMoney(['0.10', '0.10', '0.10'].map((yuan) => moneyFromYuan(yuan)))).toEqual(money(30n))
  })

  it('converts to larger units without rounding', () => {
    const value = moneyFromYuan('44199.99')
    expect(moneyInYuan(value).toFixed()).toBe('44199.99')
    expect(moneyInWanYuan(value).toFixed()).toBe('4.419999')
    expect(moneyInYiYuan(value).toFixed()).toBe('0.0004419999')
  })

  it('is nothing in CNY where there are no amounts', () => {
    expect(sumMoney([])).toEqual(noMoney)
    expect(moneyToNumeric(noMoney)).toBe('0.00')
  })

  it('keeps its currency', () => {
    const dollars = [money(100n, 'USD'), money(250n, 'USD')]
    expect(sumMoney(dollars)).toEqual(money(350n, 'USD'))
    expect(moneyFromYuan('12.5', 'HKD')).toEqual({ fen: 1250n, currency: 'HKD' })
  })
})

describe('broken assumptions about money', () => {
  it('stop two currencies from being joined or compared', () => {
    const [yuan, dollars] = [money(1n), money(1n, 'USD')]
    const sentence = 'Broken assumption: money of two currencies cannot be joined: CNY, USD'
    expect(() => addMoney(yuan, dollars)).toThrow(sentence)
    expect(() => subtractMoney(yuan, dollars)).toThrow(sentence)
    expect(() => compareMoney(yuan, dollars)).toThrow(sentence)
    expect(() => sumMoney([yuan, dollars])).toThrow(sentence)
  })

  it('stop a fraction of a 分', () => {
    expect(() => moneyFromYuan('0.005')).toThrow('Broken assumption: not a whole number of 分: 0.005')
  })
})
