import { expect, it } from 'vitest'
import { factsOf, type Gathered, oldChecks } from './gatheredReports.ts'
import type { ToldReport } from './toldReports.ts'

const fact = {
  unit: '甲市投资促进中心',
  place: { line: 3 },
  figure: { id: 'f1' },
} as unknown as NonNullable<ToldReport['facts']>[number]

const report = (of: Partial<ToldReport>): ToldReport => ({
  id: 'a',
  batch: 'now',
  title: '2023年度自评',
  year: 2023,
  unit: 2,
  unitRead: '甲市投资促进中心',
  path: '报告.md',
  digest: '0',
  unreadable: null,
  beyond: null,
  facts: [fact],
  results: [],
  ...of,
})
const gathered = (of: Partial<Gathered>): Gathered => {
  const home = report({})
  return { home, name: '甲市投资促进中心', own: [home], before: [], others: [], left: null, ...of }
}

it('files of two years that are called the same are told apart by their batch, those of two batches by a number', () => {
  const before = [
    report({ id: 'b', batch: 'then', title: '2022年度自评' }),
    report({ id: 'c', batch: 'elsewhere', title: '2022年度自评' }),
  ]
  expect(factsOf(gathered({ before })).map(({ place }) => place.file)).toEqual([
    '报告.md',
    '2022年度自评：报告.md',
    '2022年度自评：报告.md（2）',
  ])
})

it('a unit that was called otherwise last year is the same unit; what its file says of others is not', () => {
  const renamed = report({
    id: 'b',
    batch: 'then',
    unitRead: '甲市招商局',
    facts: [
      { ...fact, unit: '甲市招商局' },
      { ...fact, unit: '甲市招商服务站' },
    ],
  })
  const others = [
    report({ id: 'd', unit: 3, unitRead: '甲市商务局', facts: [{ ...fact, unit: '甲市商务局' }] }),
  ]
  expect(factsOf(gathered({ before: [renamed], others })).map(({ unit }) => unit)).toEqual([
    '甲市投资促进中心',
    '甲市投资促进中心',
    '甲市招商服务站',
    '甲市商务局',
  ])
})

it('what names no office is of the unit whose file it is, under the name that the tree has', () => {
  const nameless = report({ unitRead: null, facts: [{ ...fact, unit: '' }] })
  const others = [report({ id: 'd', unit: 3, unitRead: null, facts: [{ ...fact, unit: '' }] })]
  const names = factsOf(gathered({ home: nameless, own: [nameless], others, name: '甲市投促中心' }))
  expect(names.map(({ unit }) => unit)).toEqual(['甲市投促中心'])
})

it('a check that kept nothing to compare by is named, where there is something to compare with', () => {
  const old = report({ id: 'b', batch: 'then', title: '2022年度自评', facts: null })
  expect(oldChecks([report({}), old])).toBe(
    '“2022年度自评”的“报告.md”由较早的程序检查，没有用于核对上年数；请重新检查。',
  )
  expect(oldChecks([report({}), old, { ...old, id: 'c' }])).toMatch(/等 2 份文件由较早的程序检查/)
  expect(oldChecks([report({ facts: null })])).toBeNull()
  expect(oldChecks([report({}), report({ batch: 'then' })])).toBeNull()
})
