import { describe, expect, it } from 'vitest'
import type { LedgerDescription } from '../../api/contract.ts'
import { movedColumn, noSettings, orderedFields, shownFields } from './columns.ts'

const field = (name: string) => ({ name, kind: 'text' as const, label: name, optional: false })
const ledger: LedgerDescription = {
  name: 'letters',
  title: '来信',
  group: '工作台账',
  rowWord: '件',
  caption: 'title',
  key: ['title'],
  search: ['title'],
  totals: [],
  year: null,
  month: null,
  fields: [field('day'), field('title'), field('sender')],
  states: {},
  moves: [],
  writable: true,
  officialForms: false,
}
const names = (fields: readonly { readonly name: string }[]) => fields.map(({ name }) => name)

describe('columns', () => {
  it('stand in the order of the definition until somebody changes it', () => {
    expect(names(orderedFields(ledger, noSettings))).toEqual(['day', 'title', 'sender'])
    const moved = movedColumn(ledger, noSettings, 'sender', -1)
    expect(names(orderedFields(ledger, moved))).toEqual(['day', 'sender', 'title'])
  })

  it('hide what is not wanted, but never the caption', () => {
    expect(names(shownFields(ledger, { order: [], hidden: ['day', 'title'] }))).toEqual(['title', 'sender'])
  })

  it('put a field that is new since the settings were made at the end', () => {
    expect(names(orderedFields(ledger, { order: ['sender', 'title'], hidden: [] }))).toEqual([
      'sender',
      'title',
      'day',
    ])
  })

  it('do not move beyond the edge', () => {
    expect(movedColumn(ledger, noSettings, 'day', -1)).toBe(noSettings)
  })
})
