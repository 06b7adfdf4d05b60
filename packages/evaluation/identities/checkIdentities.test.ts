import { statedMetric, statedTotals } from '@hengjian/metric'
import { caseOrganisations, readRows, rowsReader } from '@hengjian/metric/testing'
import { describe, expect, it } from 'vitest'
import { checkIdentities } from './checkIdentities.ts'
import { readIdentities } from './identity.ts'
import type { Asked } from './readSide.ts'
import { relationFindings } from './relation.ts'

const stated = (title: string, unit: string) =>
  [title, statedMetric({ name: title, title, unit, scope: 'unit', basis: '演示' })] as const
const metrics = new Map([
  ...['合计', '甲', '乙', '丙'].map((title) => stated(title, '万元')),
  ...['实有', '在编', '编外'].map((title) => stated(title, '人')),
])
const setOf = (identity: Readonly<Record<string, unknown>>) =>
  readIdentities({
    name: 'demo',
    title: '演示关系',
    basis: {
      document: '演示',
      clause: '演示',
      validFrom: '2020-01-01',
      checkedOn: '2026-11-20',
      verified: false,
    },
    lastPlace: '0.01',
    identities: [{ id: 'D1', says: '合计应等于各项之和', relation: '=', ...identity }],
  })
const term = (name: string) => ({ metric: name })
const sumOfThree = { left: [term('合计')], right: ['甲', '乙', '丙'].map(term) }
const ledgers = new Map([[statedTotals.name, statedTotals]])
const here = caseOrganisations.本单位
const readerOf = (lines: readonly string[]) => {
  const head = '台账,年度,口径,金额,数量,计量单位,来源文件,与明细并存时,反推'
  return rowsReader(ledgers, readRows([head, ...lines].join('\n'), ledgers))
}
const line = (name: string, number: string, year = 2023) =>
  /在|外|实/.test(name)
    ? `汇总数,${year},${name},,${number},人,演示决算,采用汇总数,否`
    : `汇总数,${year},${name},${number},,,演示决算,采用汇总数,否`
const relationOf = async (
  identity: Readonly<Record<string, unknown>>,
  numbers: Readonly<Record<string, string>>,
  subordinates: Asked['subordinates'] = [],
) => {
  const lines = Object.entries(numbers).map(([name, number]) => line(name, number))
  const asked = { organisation: here, year: 2023, subordinates }
  const [relation] = await checkIdentities(
    setOf(identity),
    asked,
    (name) => metrics.get(name),
    readerOf(lines),
  )
  if (!relation) throw new Error('one identity, one relation')
  return relation
}

describe('a relation between figures', () => {
  it('is named with both sides and the gap where it does not hold', async () => {
    const relation = await relationOf(sumOfThree, { 合计: '380.14', 甲: '367.72', 乙: '12.42', 丙: '1' })
    expect(relationFindings([relation])).toEqual([
      {
        code: 'IDENTITY_D1',
        level: 'warning',
        place: '合计应等于各项之和',
        message: '合计 380.14；甲 367.72 + 乙 12.42 + 丙 1.00 = 381.14；相差 1.00 万元，请核对，或写明原因。',
        figure: null,
        indicator: null,
      },
    ])
  })

  it('holds, and gives no finding', async () => {
    const equal = await relationOf(sumOfThree, { 合计: '380.14', 甲: '367.72', 乙: '12.42', 丙: '0' })
    expect(equal).toMatchObject({
      outcome: 'holds',
      message: '合计 380.14；甲 367.72 + 乙 12.42 + 丙 0.00 = 380.14。',
    })
    const below = await relationOf({ ...sumOfThree, relation: '≤' }, { 合计: '3', 甲: '2', 乙: '2', 丙: '0' })
    expect(below.outcome).toBe('holds')
    expect(relationFindings([equal, below])).toEqual([])
  })

  it('calls a last digit that rounding explains by its name', async () => {
    const tail = await relationOf(sumOfThree, { 合计: '380.15', 甲: '367.72', 乙: '12.42', 丙: '0' })
    expect(tail).toMatchObject({
      outcome: 'tail',
      message: '合计 380.15；甲 367.72 + 乙 12.42 + 丙 0.00 = 380.14；相差 0.01 万元，属四舍五入尾差。',
    })
    expect(relationFindings([tail])[0]?.level).toBe('info')
    const gap = await relationOf(sumOfThree, { 合计: '380.17', 甲: '367.72', 乙: '12.42', 丙: '0' })
    expect(gap.outcome).toBe('gap')
  })

  it('cannot be told while a figure is missing, and says which', async () => {
    const relation = await relationOf(sumOfThree, { 合计: '380.14', 甲: '367.72', 乙: '1' })
    expect(relation).toMatchObject({
      outcome: 'cannotTell',
      message: '还没有2023年度的“丙”，请导入决算报表，或在“汇总数”中录入。',
    })
    expect(relationFindings([relation])).toEqual([])
  })

  it('names what is larger than it may be', async () => {
    const over = await relationOf({ ...sumOfThree, relation: '≤' }, { 合计: '5', 甲: '2', 乙: '2', 丙: '0' })
    expect(over.message).toBe(
      '合计 5.00；甲 2.00 + 乙 2.00 + 丙 0.00 = 4.00；相差 1.00 万元，请核对，或写明原因。',
    )
  })
})

describe('a part that most units do not have', () => {
  const rare = { left: [term('合计')], right: [term('甲'), { ...term('乙'), whereStated: true }] }

  it('counts where something states it', async () => {
    expect((await relationOf(rare, { 合计: '5', 甲: '3', 乙: '2' })).outcome).toBe('holds')
  })

  it('is left out where nothing does, and named beside a gap', async () => {
    expect((await relationOf(rare, { 合计: '5', 甲: '5' })).outcome).toBe('holds')
    expect((await relationOf(rare, { 合计: '5', 甲: '3' })).message).toBe(
      '合计 5.00；甲 3.00；相差 2.00 万元，请核对，或写明原因。没有载明而未计入的：乙。',
    )
  })
})

describe('people', () => {
  const staff = { left: [term('实有')], right: [term('在编'), term('编外')] }

  it('are counted exactly: one too many is no rounding', async () => {
    expect((await relationOf(staff, { 实有: '59', 在编: '50', 编外: '9' })).outcome).toBe('holds')
    expect(await relationOf(staff, { 实有: '60', 在编: '50', 编外: '9' })).toMatchObject({
      outcome: 'gap',
      message: '实有 60；在编 50 + 编外 9 = 59；相差 1 人，请核对，或写明原因。',
    })
  })

  it('are not compared with money', async () => {
    const mixed = { left: [term('实有')], right: [term('甲')] }
    expect(await relationOf(mixed, { 实有: '59', 甲: '59' })).toMatchObject({
      outcome: 'cannotTell',
      message: '两边计量单位不同，不能比较，请核对。',
    })
  })
})

describe('the units below', () => {
  const consolidated = { left: [term('合计')], right: [{ ...term('合计'), over: 'subordinates' }] }
  const below = [
    { number: here, name: '本级' },
    { number: here, name: '服务中心' },
  ]

  it('add up to what the unit above states, and are named with their parts', async () => {
    expect(await relationOf(consolidated, { 合计: '5' }, below)).toMatchObject({
      outcome: 'gap',
      message: '合计 5.00；本级合计 5.00 + 服务中心合计 5.00 = 10.00；相差 5.00 万元，请核对，或写明原因。',
    })
    expect((await relationOf(consolidated, { 合计: '5' }, below.slice(0, 1))).outcome).toBe('holds')
  })

  it('ask nothing of a unit without any, and say which of them has no figure', async () => {
    expect(await relationOf(consolidated, { 合计: '5' })).toMatchObject({ outcome: 'notApplicable' })
    const elsewhere = [{ number: 999, name: '服务中心' }]
    expect(await relationOf(consolidated, { 合计: '5' }, elsewhere)).toMatchObject({
      outcome: 'cannotTell',
      message: '服务中心：还没有2023年度的“合计”，请导入决算报表，或在“汇总数”中录入。',
    })
  })
})
