import { Decimal } from '@hengjian/values'
import { describe, expect, it } from 'vitest'
import { judge } from './judge.ts'
import { isExplainedBySlip } from './slip.ts'
import { termsOf } from './relation.ts'
import { term } from '../testing/term.ts'

const explained = (one: string, other: string): boolean => {
  const relation = { kind: 'restate', one: term(one, '万元'), other: term(other, '万元') } as const
  const verdict = judge(relation)
  if (verdict.kind === 'cannotTell') throw new Error(verdict.reason)
  expect(verdict.difference).toEqual(new Decimal(one).minus(other))
  return isExplainedBySlip(verdict, termsOf(relation))
}

describe('a difference between two printings of one number', () => {
  it.each([
    ['near', '138.32', '136.61'],
    ['a digit typed wrong', '386.46', '286.46'],
    ['two digits exchanged', '63.5', '36.5'],
    ['a digit left out', '126.46', '12.646'],
    ['a digit doubled', '1224.6', '124.6'],
    ['the point slipped', '12.64', '126.4'],
    ['the unit slipped', '6280000', '628'],
  ])('is explained: %s', (_, one, other) => expect(explained(one, other)).toBe(true))

  it.each([
    ['85', '2112.83'],
    ['2', '54'],
    ['5', '8'],
    ['7', '67'],
    ['12.6', '-12.9'],
    ['264.18', '812.54'],
  ])('is not: %s and %s', (one, other) => expect(explained(one, other)).toBe(false))
})
