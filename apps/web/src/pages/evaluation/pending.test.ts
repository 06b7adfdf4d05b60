import { expect, it } from 'vitest'
import type { FormCellJson } from '../../api/contract.ts'
import { editsOf, pendingKey, textAt, withPending } from './pending.ts'

const cell = (text: string, edits?: FormCellJson['edits']): FormCellJson => ({
  text,
  columnSpan: 1,
  rowSpan: 1,
  align: 'center',
  role: 'typed',
  ...(edits ? { edits } : {}),
})
const score = { indicator: 'a|b', field: 'claimedScore' } as const
const rows = [[cell('得分'), cell('9.80', score)]]

it('shows what is on its way and nothing else', () => {
  const shown = withPending(rows, { [pendingKey(score)]: '9.82' })
  expect(shown[0]?.map(({ text }) => text)).toEqual(['得分', '9.82'])
  expect(withPending(rows, {})).toBe(rows)
  expect(withPending(rows, { [pendingKey(score)]: '' })[0]?.[1]?.role).toBe('empty')
})

it('names a field and finds it again', () => {
  expect(editsOf(pendingKey(score))).toEqual(score)
  expect(textAt(rows, score)).toBe('9.80')
  expect(textAt(rows, { indicator: 'x', field: 'achieved' })).toBeUndefined()
})
