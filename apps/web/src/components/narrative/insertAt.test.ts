import { expect, it } from 'vitest'
import { insertAt, referenceTo } from './insertAt.ts'

it('writes a figure by its name, of this year, of last year, or against it', () => {
  expect(referenceTo('三公经费', 'now')).toBe('{三公经费}')
  expect(referenceTo('三公经费', 'before')).toBe('{三公经费@上年}')
  expect(referenceTo('三公经费', 'growth')).toBe('{三公经费 同比}')
})

it('puts it where the caret stands, and the caret behind it', () => {
  expect(insertAt('决算，', '{三公经费}', 2)).toEqual({ text: '决算{三公经费}，', caret: 8 })
  expect(insertAt('决算', '{三公经费}', 99)).toEqual({ text: '决算{三公经费}', caret: 8 })
})
