import { reviewedInUnit } from '@hengjian/ledger'
import { describe, expect, it } from 'vitest'
import { samplePayments } from '../testing/sampleLedgers.ts'
import { touchedMonths } from './touched.ts'

const locking = { ...samplePayments, month: { of: 'paidOn', locks: true } } as const
const reviewed = { ...locking, states: reviewedInUnit }

const version = (paidOn: string | null, state = 'registered') => ({
  id: 'a',
  org: 7,
  version: 1,
  state,
  occurrence: 1,
  opened: 1,
  fields: { paidOn },
})
const march = version('2023-03-31')
const april = version('2023-04-01')

describe('touchedMonths', () => {
  it('names the month that a row enters, leaves, or lies in', () => {
    const entered = { org: 7, month: '2023-03', isNew: true }
    const left = { org: 7, month: '2023-03', isNew: false }
    expect(touchedMonths(locking, { verb: 'create', before: null, after: march })).toEqual([entered])
    expect(touchedMonths(locking, { verb: 'remove', before: march, after: null })).toEqual([left])
    expect(touchedMonths(locking, { verb: 'change', before: march, after: april })).toEqual([
      left,
      { org: 7, month: '2023-04', isNew: true },
    ])
    expect(touchedMonths(locking, { verb: 'reverse', before: march, after: march })).toEqual([left, entered])
  })

  it('lets what was never counted leave a month, and nothing new enter it', () => {
    const filling = version('2023-03-31', 'filling')
    const dated = version('2023-04-01', 'filling')
    expect(touchedMonths(reviewed, { verb: 'remove', before: filling, after: null })).toEqual([])
    expect(touchedMonths(reviewed, { verb: 'change', before: filling, after: dated })).toEqual([
      { org: 7, month: '2023-04', isNew: true },
    ])
    expect(touchedMonths(reviewed, { verb: 'create', before: null, after: filling })).toEqual([
      { org: 7, month: '2023-03', isNew: true },
    ])
  })

  it('asks of a review only where it changes what counts', () => {
    const inState = (state: string) => version('2023-03-31', state)
    const move = (from: string, to: string) =>
      touchedMonths(reviewed, { verb: 'move', before: inState(from), after: inState(to) }).length > 0
    expect(move('filling', 'submitted')).toBe(false)
    expect(move('submitted', 'returned')).toBe(false)
    expect(move('submitted', 'accepted')).toBe(true)
    expect(move('accepted', 'returned')).toBe(true)
  })

  it('cannot place a row without a day, nor one of a ledger that does not lock', () => {
    expect(touchedMonths(locking, { verb: 'create', before: null, after: version(null) })).toEqual([])
    expect(touchedMonths(samplePayments, { verb: 'create', before: null, after: march })).toEqual([])
  })
})
