import { expect, it } from 'vitest'
import { fileNameOf } from './download.ts'

it('takes the Chinese name from the header', () => {
  const header = `attachment; filename="file.xlsx"; filename*=UTF-8''%E6%94%AF%E5%87%BA.xlsx`
  expect(fileNameOf(header, '台账.xlsx')).toBe('支出.xlsx')
})

it('keeps to the plain name, or to its own', () => {
  expect(fileNameOf('attachment; filename="F3.docx"', '自评表.docx')).toBe('F3.docx')
  expect(fileNameOf(null, '自评表.docx')).toBe('自评表.docx')
})
