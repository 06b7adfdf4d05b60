import type { Organisation, OrganisationTree } from '@hengjian/store'
import { describe, expect, it } from 'vitest'
import { unitNamed } from './unitOf.ts'

const place = (number: number, parent: number | null, name: string): Organisation => ({
  number,
  parent,
  name,
  level: '单位',
  supervisingDept: null,
  demo: true,
})
const all = [
  place(10, null, '演示市'),
  place(11, 10, '演示市投资促进中心'),
  place(12, 10, '甲县'),
  place(13, 10, '演示市会展服务中心'),
  place(20, null, '邻市投资促进中心'),
]
const tree: OrganisationTree = { all, byNumber: new Map(all.map((one) => [one.number, one])) }
const named = (read: readonly string[], path = '自评报告.docx') => unitNamed(tree, 10, read, path)

describe('the unit of a report', () => {
  it('is the one of the same name, spaces and brackets aside', () => {
    expect(named(['演示市 投资促进中心'])).toBe(11)
    expect(named(['甲县'])).toBe(12)
    expect(named([], '甲县/自评报告.docx')).toBe(12)
  })

  it('is the only one whose name stands in what was read, or in the name of the file', () => {
    expect(named(['演示市投资促进中心（本级）'])).toBe(11)
    expect(named([], '第一批/演示市会展服务中心2023年自评.docx')).toBe(13)
  })

  it('is not guessed: a short name inside another, two names, a unit of another city', () => {
    expect(named(['甲县会展办'])).toBeNull()
    expect(named(['演示市投资促进中心和演示市会展服务中心'])).toBeNull()
    expect(named(['邻市投资促进中心'])).toBeNull()
    expect(named([])).toBeNull()
  })
})
