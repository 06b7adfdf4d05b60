import { expect, it } from 'vitest'
import { readFigureSearch, readLedgerSearch, readPlace } from './search.ts'

it('reads organisation and year, and nothing that is none', () => {
  expect(readPlace({ org: '12', year: 2023 })).toEqual({ org: 12, year: 2023 })
  expect(readPlace({ org: 'abc', year: null })).toEqual({})
})

it('takes a filter as an object and as JSON text of a link', () => {
  const filter = { nature: { oneOf: ['项目支出'] } }
  expect(readLedgerSearch({ filter }).filter).toEqual(filter)
  expect(readLedgerSearch({ filter: JSON.stringify(filter) }).filter).toEqual(filter)
  expect(readLedgerSearch({ filter: '{broken' })).toEqual({})
})

it('keeps search words that look like numbers as words', () => {
  expect(readLedgerSearch({ q: 2023 })).toEqual({ q: '2023' })
  expect(readFigureSearch({ figure: 'execution.score' })).toEqual({ figure: 'execution.score' })
})
