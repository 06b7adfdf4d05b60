import { expect, it } from 'vitest'
import { countedStates } from './countedStates.ts'

const state = (counts: boolean) => ({ title: '', tone: 'neutral' as const, open: false, counts })

it('names the states that count, of a ledger with review', () => {
  const states = { filling: state(false), accepted: state(true), closed: state(true), returned: state(false) }
  expect(countedStates({ states })).toBe('accepted,closed')
})

it('narrows nothing where every row counts, or the ledger is not this person’s', () => {
  expect(countedStates({ states: { registered: state(true) } })).toBeUndefined()
  expect(countedStates(undefined)).toBeUndefined()
})
