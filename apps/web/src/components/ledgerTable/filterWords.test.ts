import { expect, it } from 'vitest'
import { closedValues, filterWords, withCondition } from './filterWords.ts'

const same = (value: string) => value

it('says what a filter lets through', () => {
  expect(filterWords(undefined, same)).toBe('全部')
  expect(filterWords({ oneOf: ['项目支出'] }, same)).toBe('项目支出')
  expect(filterWords({ oneOf: ['a', 'b', 'c'] }, same)).toBe('3 项')
  expect(filterWords({ from: '2023-01-01', to: '2023-03-31' }, same)).toBe('2023-01-01～2023-03-31')
  expect(filterWords({ from: '100' }, same)).toBe('100 起')
  expect(filterWords({ to: '100' }, same)).toBe('到 100')
  expect(filterWords({ startsWith: ['301', '303'] }, same)).toBe('301、303 开头')
  expect(filterWords({ equals: false }, same)).toBe('否')
})

it('lists real values only where they are closed', () => {
  const base = { name: 'a', label: 'a', optional: false }
  expect(closedValues({ ...base, kind: 'choice', options: ['是非'] }, {})).toEqual([
    { value: '是非', label: '是非' },
  ])
  expect(
    closedValues({ ...base, kind: 'code', list: 'classes' }, { classes: [{ code: '302', label: '商品' }] }),
  ).toEqual([{ value: '302', label: '302 商品' }])
  expect(closedValues({ ...base, kind: 'text' }, {})).toBeNull()
})

it('frees a field without touching the others', () => {
  const filter = { a: { from: '1' }, b: { to: '2' } }
  expect(withCondition(filter, 'a', undefined)).toEqual({ b: { to: '2' } })
  expect(withCondition(filter, 'c', { equals: 'x' })).toEqual({ ...filter, c: { equals: 'x' } })
})
