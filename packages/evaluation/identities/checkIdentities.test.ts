import { statedMetric, statedTotals } from '@hengjian/metric'
import { caseOrganisations, readRows, rowsReader } from '@hengjian/metric/testing'
import { describe, expect, it } from 'vitest'
import { checkIdentities } from './checkIdentities.ts'
import { readIdentities } from './identity.ts'

const metrics = new Map(
  ['合计', '甲', '乙', '丙'].map((title) => [
    title,
    statedMetric({ name: title, title, unit: '万元', scope: 'unit', basis: '演示' }),
  ]),
)
const term = (metric: string) => ({ metric })
const identities = (relation: '=' | '≤') =>
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
    identities: [
      {
        id: 'D1',
        says: '合计应等于各项之和',
        left: [term('合计')],
        relation,
        right: ['甲', '乙', '丙'].map(term),
      },
    ],
  })
const ledgers = new Map([[statedTotals.name, statedTotals]])
const found = (amounts: Readonly<Record<string, string>>, relation: '=' | '≤' = '=') => {
  const lines = Object.entries(amounts).map(
    ([metric, amount]) => `汇总数,2023,${metric},${amount},演示决算,采用汇总数,否`,
  )
  const rows = readRows(['台账,年度,口径,金额,来源文件,与明细并存时,反推', ...lines].join('\n'), ledgers)
  return checkIdentities(
    identities(relation),
    { organisation: caseOrganisations.本单位, year: 2023 },
    (name) => metrics.get(name),
    rowsReader(ledgers, rows),
  )
}

describe('a relation between figures', () => {
  it('is named with both sides and the gap where it does not hold', async () => {
    expect(await found({ 合计: '380.14', 甲: '367.72', 乙: '12.42', 丙: '1' })).toEqual([
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

  it('is silent where it holds', async () => {
    expect(await found({ 合计: '380.14', 甲: '367.72', 乙: '12.42', 丙: '0' })).toEqual([])
    expect(await found({ 合计: '3', 甲: '2', 乙: '2', 丙: '0' }, '≤')).toEqual([])
  })

  it('calls a last digit that rounding explains by its name', async () => {
    const [tail] = await found({ 合计: '380.15', 甲: '367.72', 乙: '12.42', 丙: '0' })
    expect(tail).toMatchObject({
      level: 'info',
      message: '合计 380.15；甲 367.72 + 乙 12.42 + 丙 0.00 = 380.14；相差 0.01 万元，属四舍五入尾差。',
    })
    expect((await found({ 合计: '380.17', 甲: '367.72', 乙: '12.42', 丙: '0' }))[0]?.level).toBe('warning')
  })

  it('cannot tell while a figure is missing, and says nothing', async () => {
    expect(await found({ 合计: '380.14', 甲: '367.72', 乙: '1' })).toEqual([])
  })

  it('names what is larger than it may be', async () => {
    expect((await found({ 合计: '5', 甲: '2', 乙: '2', 丙: '0' }, '≤'))[0]?.message).toBe(
      '合计 5.00；甲 2.00 + 乙 2.00 + 丙 0.00 = 4.00；相差 1.00 万元，请核对，或写明原因。',
    )
  })
})
