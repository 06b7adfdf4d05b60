import fc from 'fast-check'
import { expect, it } from 'vitest'
import { sheetName } from './sheetName.ts'

it('keeps a title that spreadsheets accept', () => {
  expect(sheetName('项目支出绩效自评表（2023年）')).toBe('项目支出绩效自评表（2023年）')
  expect(sheetName("张三's 表")).toBe("张三's 表")
})

it('drops the signs that they refuse', () => {
  expect(sheetName(String.raw`[预算/执行]*表?:\ `)).toBe('预算执行表')
  expect(sheetName("'附表'")).toBe('附表')
})

it('names a sheet whose title leaves nothing', () => {
  expect([sheetName(''), sheetName(" '?*' ")]).toEqual(['工作表', '工作表'])
})

it('cuts at 31 characters, neither before a quote nor in the middle of a rare character', () => {
  expect(sheetName('表'.repeat(40))).toBe('表'.repeat(31))
  expect(sheetName(`${'表'.repeat(30)}'附件`)).toBe('表'.repeat(30))
  expect(sheetName(`${'表'.repeat(30)}𠮷附件`)).toBe('表'.repeat(30))
})

it('gives a name that needs no further change, whatever the title', () => {
  const title = fc.string({ unit: fc.constantFrom(..."表'/*[ 𠮷a?\\:] "), maxLength: 60 })
  fc.assert(
    fc.property(title, (words) => {
      const name = sheetName(words)
      expect(name.length).toBeGreaterThan(0)
      expect(name.length).toBeLessThanOrEqual(31)
      expect(name).not.toMatch(/[\\/?*[\]:]|^'|'$|^\s|\s$/)
      expect(name.isWellFormed()).toBe(true)
      expect(sheetName(name)).toBe(name)
    }),
  )
})
