import { Decimal } from '@hengjian/values'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { term } from '../testing/term.ts'
import { judge } from './judge.ts'
import type { Relation } from './relation.ts'
import type { Verdict } from './verdict.ts'

const sum = (total: string, ...parts: readonly string[]): Relation => ({
  kind: 'sum',
  total: term(total),
  parts: parts.map((part) => term(part)),
})
const ratio = (rate: string, part: string, whole: string, growth = false): Relation => ({
  kind: 'ratio',
  rate: term(rate, '%'),
  part: term(part),
  whole: term(whole),
  growth,
})
const restate = (one: string, other: string, units = ['万元', '万元']): Relation => ({
  kind: 'restate',
  one: term(one, units[0]),
  other: term(other, units[1]),
})
const kindOf = (relation: Relation) => judge(relation).kind
const verdict = (relation: Relation): Verdict => {
  const found = judge(relation)
  if (found.kind === 'cannotTell') throw new Error(found.reason)
  return found
}

describe('a sum', () => {
  it.each([
    ['holds', '380.14', ['12.42', '367.72']],
    ['holds', '15', ['0', '0', '2.72', '12.28']],
    ['tail', '100.01', ['33.33', '33.33', '33.34']],
    ['wrong', '367.72', ['229.4', '136.61']],
    // Parts without decimals do not widen the tolerance.
    ['wrong', '1785.65', ['10.64', '513.52', '17.99', '1242.5']],
    ['wrong', '50', ['20', '29']],
  ])('%s: %s', (kind, total, parts) => expect(kindOf(sum(total, ...parts))).toBe(kind))

  it('of an open list is wrong only where the parts are more than the whole', () => {
    expect(kindOf({ ...sum('50', '20', '10'), open: true } as Relation)).toBe('holds')
    expect(kindOf({ ...sum('50', '20', '40'), open: true } as Relation)).toBe('wrong')
  })

  it('compares 元 with 万元, and does not add 万美元 to them', () => {
    expect(
      kindOf({ kind: 'sum', total: term('1.5'), parts: [term('10000', '元'), term('5000', '元')] }),
    ).toBe('holds')
    const mixed: Relation = { kind: 'sum', total: term('3'), parts: [term('1'), term('2', '万美元')] }
    expect(judge(mixed)).toMatchObject({ kind: 'cannotTell', reason: expect.stringContaining('单位不同') })
  })

  it('with an approximate part allows one per cent of it', () => {
    const about: Relation = {
      kind: 'sum',
      total: term('1000'),
      parts: [term('994', '万元', '约'), term('1')],
    }
    expect(kindOf(about)).toBe('approximate')
  })

  it('whatever the numbers, what it would repair makes it hold', () => {
    const cents = fc.integer({ min: 0, max: 10_000_000 }).map((fen) => (fen / 100).toFixed(2))
    fc.assert(
      fc.property(fc.array(cents, { minLength: 2, maxLength: 8 }), cents, (parts, total) => {
        const relation = sum(total, ...parts)
        const { repairs, expected, formula } = verdict(relation)
        expect(formula).toContain(expected.toFixed())
        if (relation.kind !== 'sum') return
        const [part] = relation.parts
        const mended = repairs.get(part?.figure.id ?? '')
        const rest = parts.slice(1).reduce((so, value) => so.plus(value), new Decimal(0))
        expect(mended?.plus(rest).toFixed()).toBe(new Decimal(total).toFixed())
      }),
    )
  })
})

describe('a rate', () => {
  it.each([
    ['holds', '93.33', '14', '15'],
    ['roundedEarly', '98.00', '4.42', '4.5'],
    ['roundedEarly', '93.00', '60.26', '64.53'],
    ['holds', '98.9', '350', '354'],
    ['truncated', '133.7', '107', '80'],
    ['wrong', '20', '60.26', '64.53'],
  ])('%s: %s', (kind, rate, part, whole) => expect(kindOf(ratio(rate, part, whole))).toBe(kind))

  it('of people, things and small amounts is exact: they are counted, not rounded', () => {
    const counted = (rate: string): Relation => ({
      kind: 'ratio',
      rate: term(rate, '%'),
      part: term('27', '人'),
      whole: term('32', '人'),
    })
    expect([kindOf(counted('84.38')), kindOf(counted('85.38'))]).toEqual(['holds', 'wrong'])
    expect(kindOf(ratio('85.38', '27', '32'))).toBe('wrong')
    expect(kindOf(ratio('84.60', '270', '320'))).toBe('tail')
  })

  it('of growth keeps its sign', () => {
    expect(kindOf(ratio('-66.67', '1', '3', true))).toBe('holds')
    expect(kindOf(ratio('66.67', '1', '3', true))).toBe('sign')
  })

  it('over nothing cannot be told', () => {
    expect(judge(ratio('100', '6.54', '0'))).toMatchObject({ kind: 'cannotTell' })
  })
})

describe('a growth by an amount', () => {
  const change = (rate: string, amount: string, current: string, direction: 'up' | 'down'): Relation => ({
    kind: 'change',
    rate: term(rate, '%'),
    amount: term(amount),
    current: term(current),
    direction,
  })

  it.each([
    ['holds', '8.61', '30.14', '380.14', 'up'],
    ['wrong', '9.61', '30.14', '380.14', 'up'],
    ['holds', '12.50', '1.50', '10.50', 'down'],
    ['truncated', '12.4', '1.499', '10.501', 'down'],
  ] as const)('%s: %s%% is %s of what became %s', (kind, rate, amount, current, direction) =>
    expect(kindOf(change(rate, amount, current, direction))).toBe(kind),
  )

  it('of all that there is cannot be told', () => {
    expect(judge(change('100', '30', '30', 'up'))).toMatchObject({ kind: 'cannotTell' })
  })
})

describe('the same fact twice', () => {
  it.each([
    ['holds', '229.4', '229.40'],
    ['holds', '12.4', '12.42'],
    ['lastPlace', '47.83', '47.84'],
    ['wrong', '136.61', '138.32'],
    ['sign', '8.7', '-8.7'],
  ])('%s: %s and %s', (kind, one, other) => expect(kindOf(restate(one, other))).toBe(kind))

  it('in 元 and 万元 is one', () =>
    expect(kindOf(restate('1234500', '123.45', ['元', '万元']))).toBe('holds'))

  it.each([
    ['holds', '5116210.35', '511.62', ['元', '万元']],
    ['holds', '511.62', '5116210.35', ['万元', '元']],
    ['wrong', '5126210.35', '511.62', ['元', '万元']],
    ['holds', '1.52', '15234.6', ['亿元', '万元']],
    ['wrong', '1.52', '15534.6', ['亿元', '万元']],
  ])('%s in the coarser unit: %s and %s', (kind, one, other, units) =>
    expect(kindOf(restate(one, other, [...units]))).toBe(kind),
  )

  it('10余 goes with 15 and not with 25', () => {
    const about = (other: string): Relation => ({
      kind: 'restate',
      one: term('10', '家', '余'),
      other: term(other, '家'),
    })
    expect(kindOf(about('15'))).toBe('approximate')
    expect(kindOf(about('25'))).toBe('wrong')
  })
})

describe('a score, a comparison, a mean', () => {
  const score = (given: string): Relation => ({
    kind: 'shareOfPoints',
    score: term(given, '分'),
    points: term('10', '分'),
    rate: term('93.81', '%'),
  })
  it('a score follows from points and rate', () => {
    expect(kindOf(score('9.38'))).toBe('holds')
    expect(kindOf(score('9.4'))).toBe('holds')
    expect(kindOf(score('9.30'))).toBe('wrong')
  })
  it('100 % < 100 % is not so', () => {
    expect(
      kindOf({ kind: 'comparison', left: term('100', '%'), operator: '<', right: term('100', '%') }),
    ).toBe('wrong')
    expect(
      kindOf({ kind: 'comparison', left: term('1.14', '%'), operator: '<', right: term('10', '%') }),
    ).toBe('holds')
  })
  it('96.1 is the mean of 96.2, 96 and 96 by 50, 40 and 10 per cent', () => {
    const mean = (result: string): Relation => ({
      kind: 'weightedMean',
      result: term(result, '%'),
      pairs: [
        { value: term('96.2', '%'), share: term('50', '%') },
        { value: term('96', '%'), share: term('40', '%') },
        { value: term('96', '%'), share: term('10', '%') },
      ],
    })
    expect(kindOf(mean('96.1'))).toBe('holds')
    expect(kindOf(mean('96.5'))).toBe('wrong')
  })
  it('what is no number is not judged', () => {
    expect(judge({ kind: 'restate', one: term('40.3.', '亿元'), other: term('40.3', '亿元') })).toMatchObject(
      {
        kind: 'cannotTell',
        reason: expect.stringContaining('读不出数值'),
      },
    )
  })
})
