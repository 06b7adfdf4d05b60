import type { SampleOrganisation } from './sampleRow.ts'

/**
 * Two branches below the province: the centre whose report is published, with published figures only,
 * and an invented city whose figures are generated and marked 演示数据. Invented figures never carry
 * the name of a real place.
 */
export const sampleOrganisations: readonly SampleOrganisation[] = [
  { number: 1, parent: null, name: '湖南省', level: '省', supervisingDept: null, demo: false },
  { number: 2, parent: 1, name: '衡阳市', level: '市', supervisingDept: null, demo: false },
  {
    number: 3,
    parent: 2,
    name: '衡阳市投资促进事务中心',
    level: '单位',
    supervisingDept: '衡阳市商务和粮食局机关',
    demo: false,
  },
  { number: 10, parent: 1, name: '演示市', level: '市', supervisingDept: null, demo: true },
  {
    number: 11,
    parent: 10,
    name: '演示市投资促进中心',
    level: '单位',
    supervisingDept: '演示市商务局',
    demo: true,
  },
  { number: 12, parent: 10, name: '甲县', level: '县', supervisingDept: null, demo: true },
  { number: 13, parent: 10, name: '乙县', level: '县', supervisingDept: null, demo: true },
  { number: 14, parent: 10, name: '丙区', level: '县', supervisingDept: null, demo: true },
  {
    number: 15,
    parent: 10,
    name: '演示第三方评价机构',
    level: '单位',
    supervisingDept: null,
    demo: true,
  },
]

/** The centre with the published report, and the invented one. */
export const publishedCentre = 3
export const inventedCentre = 11
