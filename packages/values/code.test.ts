import { expect, it } from 'vitest'
import { printCode } from './code.ts'

it('says an official code with its name, and of a name of the catalogue only the title', () => {
  expect(printCode('30211', '差旅费')).toBe('30211 差旅费')
  expect(printCode('department-2020', '部门整体支出绩效自评')).toBe('部门整体支出绩效自评')
  expect(printCode('39999', '')).toBe('39999')
})
