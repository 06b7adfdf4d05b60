import { expect, it } from 'vitest'
import { confirmed, corrected, noCorrections, nothingToWrite, openRows } from './corrections.ts'

it('keeps every correction of a row', () => {
  const once = corrected(noCorrections, 9, 'paidOn', '2024-02-29')
  expect(corrected(once, 9, 'amount', '1200').cells).toEqual({ 9: { paidOn: '2024-02-29', amount: '1200' } })
  expect(confirmed(confirmed(once, 12), 12).notDuplicates).toEqual([12])
})

it('counts what stands in the way', () => {
  const counts = { create: 3, change: 1, skip: 5, error: 2, confirm: 1 }
  expect(openRows({ counts })).toBe(3)
})

it('says why nothing is left to confirm', () => {
  const none = { create: 0, change: 0, skip: 0, error: 0, confirm: 0 }
  expect(nothingToWrite({ counts: none })).toBe('表头下面没有读到可以导入的行。请核对工作表和表头所在的行。')
  expect(nothingToWrite({ counts: { ...none, skip: 9 } })).toBe(
    '文件里的行在台账中都已存在，没有需要写入的数据。',
  )
  for (const one of ['create', 'change', 'error', 'confirm'])
    expect(nothingToWrite({ counts: { ...none, skip: 9, [one]: 1 } })).toBeNull()
})
