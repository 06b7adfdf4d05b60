import { describe, expect, it } from 'vitest'
import { allKnown, chainFact, type Fact, isKnown, known, missing, notApplicable } from './fact.ts'

const blank = missing('“实际完成值”未填写，请在绩效指标台账中补填。')
const unasked = notApplicable('本表不考核成本指标。')
const half = (number: number): Fact<number> =>
  number % 2 === 0 ? known(number / 2) : notApplicable('单数不能平分。')

describe('facts', () => {
  it('change where they are known', () => {
    expect(chainFact(known(4), half)).toEqual(known(2))
    expect(chainFact(known(3), half)).toEqual(notApplicable('单数不能平分。'))
  })

  it('keep 0 as a value, not as a lack', () => {
    expect(isKnown(known(0))).toBe(true)
    expect(allKnown([known(0), known(1)])).toEqual(known([0, 1]))
  })

  it('pass their reason on where they are not known, without calling the change', () => {
    const never = () => {
      throw new Error('a change must not see an unknown value')
    }
    for (const fact of [blank, unasked]) {
      expect(chainFact(fact, never)).toBe(fact)
      expect(isKnown(fact)).toBe(false)
    }
  })

  it('together name first what can be filled in', () => {
    expect(allKnown([known(1), unasked, blank])).toBe(blank)
    expect(allKnown([known(1), unasked])).toBe(unasked)
    expect(allKnown([])).toEqual(known([]))
  })
})
