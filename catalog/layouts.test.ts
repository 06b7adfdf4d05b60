import { fileURLToPath } from 'node:url'
import { loadCatalogue } from '@hengjian/catalogue'
import { type OfficialReading, readOfficialWorkbook, type SourceSheet } from '@hengjian/ledger'
import { statedFigures } from '@hengjian/metric'
import {
  finalAccountsWorkbook,
  inventedAccounts,
  publishedAccounts2022,
  publishedAccounts2023,
} from '@hengjian/samples'
import { moneyInWanYuan } from '@hengjian/values'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sheetsOfPlan, withCell, withColumnAt, withRowAt } from './testing/workbookSheets.ts'

const { layouts, metrics } = await loadCatalogue(fileURLToPath(new URL('.', import.meta.url)))
const read = (sheets: readonly SourceSheet[]) => readOfficialWorkbook(sheets, [...layouts.values()])

const [published, before, invented] = await Promise.all(
  [publishedAccounts2023, publishedAccounts2022, inventedAccounts(2023)].map((accounts) =>
    sheetsOfPlan(finalAccountsWorkbook(accounts)),
  ),
)
if (!published || !before || !invented) throw new Error('three workbooks were written')

/** What was read, in 万元 or counts, by metric and what narrows it. */
const figuresOf = ({ rows }: OfficialReading) =>
  Object.fromEntries(
    rows.map(({ metric, narrowed, value }) => [
      [metric, ...Object.values(narrowed)].join(' '),
      value.kind === 'amount'
        ? moneyInWanYuan(value.amount).toFixed()
        : `${value.quantity.toFixed()} ${value.unit}`,
    ]),
  )

const only = (form: string) => published.filter(({ name }) => name.includes(`(${form}表)`))

describe('the workbook of the published unit', () => {
  it('gives every figure of 2023 that is published, and nothing else', () => {
    const reading = read(published)
    expect(reading).toMatchObject({
      document: '2023年度部门决算报表',
      unitName: '衡阳市投资促进事务中心',
      unread: [],
      remarks: [],
      choices: [],
    })
    expect(figuresOf(reading)).toEqual({
      'income 一般公共预算财政拨款': '372.64',
      'income 其他资金': '7.5',
      income: '380.14',
      initialBudget: '249.04',
      fullYearBudget: '380.14',
      executed: '380.14',
      basicBudget: '236.54',
      projectBudget: '12.5',
      basicSpending: '367.72',
      projectSpending: '12.42',
      staffSpending: '229.4',
      dailyPublicSpending: '138.32',
      wageSpending: '229.4',
      goodsSpending: '149.03',
      capitalSpending: '1.71',
      officeSpending: '3.51',
      travelSpending: '58.1',
      trainingSpending: '6.54',
      utilityTravelSpending: '58.1',
      meetingSpending: '6.54',
      'wageSpending 基本支出': '229.4',
      'goodsSpending 基本支出': '136.61',
      'capitalSpending 基本支出': '1.71',
      'officeSpending 基本支出': '3.51',
      'travelSpending 基本支出': '58.1',
      'trainingSpending 基本支出': '6.54',
      'utilityTravelSpending 基本支出': '58.1',
      'meetingSpending 基本支出': '6.54',
      'goodsSpending 项目支出': '12.42',
      staffPosts: '15 人',
      staffInPost: '14 人',
      threePublicSpending: '15',
      abroadSpending: '0',
      vehicleSpending: '2.72',
      vehiclePurchaseSpending: '0',
      vehicleOperationSpending: '2.72',
      receptionSpending: '12.28',
      totalIncome: '380.14',
      threePublicBudget: '16.6',
      abroadBudget: '0',
      vehicleBudget: '3.1',
      vehiclePurchaseBudget: '0',
      vehicleOperationBudget: '3.1',
      receptionBudget: '13.5',
      procurementSpending: '0',
    })
  })

  it('gives the year before from the few cells that are filled, without inventing the rest', () => {
    const reading = read(before)
    expect(reading).toMatchObject({ year: 2022, unread: [], remarks: [] })
    expect(figuresOf(reading)).toEqual({
      projectSpending: '22.5',
      'goodsSpending 基本支出': '69.72',
      'officeSpending 基本支出': '2.46',
      'travelSpending 基本支出': '12.25',
      'trainingSpending 基本支出': '13.43',
      'utilityTravelSpending 基本支出': '12.25',
      'meetingSpending 基本支出': '13.43',
      threePublicSpending: '10.16',
      abroadSpending: '0',
      vehicleSpending: '1.24',
      vehiclePurchaseSpending: '0',
      vehicleOperationSpending: '1.24',
      receptionSpending: '8.92',
      procurementSpending: '0',
    })
  })

  it('becomes rows of 汇总数 with title, conditions and place', () => {
    const rows = statedFigures(read(published), metrics)
    expect(rows).toContainEqual({
      year: 2023,
      metric: '商品和服务支出',
      subject: null,
      fundSource: null,
      metricArguments: '支出性质=基本支出',
      amount: '1366100.00',
      quantity: null,
      unit: null,
      document: '2023年度部门决算报表',
      documentNo: null,
      place: 'Z05_1 基本支出决算明细表(财决05-1表)!T9',
      use: '采用汇总数',
      derived: false,
    })
    expect(rows).toContainEqual(
      expect.objectContaining({ metric: '年末在职人数', amount: null, quantity: '14', unit: '人' }),
    )
    expect(rows.every(({ place }) => String(place).length <= 200)).toBe(true)
  })
})

describe('each form by itself', () => {
  it.each([
    ['财决01', 'staffSpending', '229.4'],
    ['财决03', 'income 其他资金', '7.5'],
    ['财决04', 'basicSpending', '367.72'],
    ['财决05', 'goodsSpending', '149.03'],
    ['财决05-1', 'goodsSpending 基本支出', '136.61'],
    ['财决05-2', 'goodsSpending 项目支出', '12.42'],
    ['财决07', 'income 一般公共预算财政拨款', '372.64'],
    ['财决附02', 'staffPosts', '15 人'],
    ['财决附03', 'receptionSpending', '12.28'],
  ])('%s states %s', (form, figure, value) => {
    const reading = read(only(form))
    expect(reading.sheets).toMatchObject([{ form, read: true }])
    expect(reading.unread).toEqual([])
    expect(figuresOf(reading)[figure]).toBe(value)
  })

  it('财决08 is recognised and only compared', () => {
    const reading = read(only('财决08'))
    expect(reading).toMatchObject({ rows: [], unread: [], sheets: [{ form: '财决08', read: true }] })
  })

  it('without 财决05-1 the detail cannot be compared, and that is said', () => {
    const reading = read(published.filter(({ name }) => !name.startsWith('Z05_1')))
    expect(reading.remarks.filter(({ kind }) => kind === 'differs')).toEqual([])
    expect(reading.remarks).toContainEqual(
      expect.objectContaining({
        kind: 'uncheckable',
        sentence:
          '支出决算明细表应等于基本支出明细表加项目支出明细表（有经营支出的另加）：缺少财决05-1，无法核对。',
      }),
    )
  })
})

describe('the workbook of the invented centre', () => {
  it('agrees with itself in every relation, counts and zeros included', () => {
    const reading = read(invented)
    expect(reading).toMatchObject({ unitName: '演示市投资促进中心', unread: [], remarks: [] })
    expect(figuresOf(reading)).toMatchObject({
      threePublicSpending: '0',
      vehiclesKept: '0 辆',
      receptionBatches: '0 批次',
      receptionVisitors: '0 人次',
    })
  })

  it('names the relation that one changed amount breaks, with both places', () => {
    const changed = invented.map((sheet) =>
      sheet.name.startsWith('Z05_2') ? withCell(sheet, 'T', 9, '342504.99') : sheet,
    )
    const { remarks, rows } = read(changed)
    expect(remarks.map(({ kind }) => kind)).toEqual(['differs', 'differs', 'differs'])
    expect(remarks.map(({ sentence }) => sentence.split('：')[0])).toEqual([
      '支出决算明细表应等于基本支出明细表加项目支出明细表（有经营支出的另加）',
      '财决05-2“商品和服务支出”的合计应等于各科目之和',
      '合计应等于各经济分类类级科目之和',
    ])
    expect(remarks[0]?.sentence).toContain('相差 1.00 元')
    expect(rows).toHaveLength(read(invented).rows.length)
  })

  it('three 公 that do not add up are said', () => {
    const changed = invented.map((sheet) =>
      sheet.name.startsWith('F03') ? withCell(sheet, 'E', 12, '500.00') : sheet,
    )
    expect(read(changed).remarks.map(({ sentence }) => sentence.split('：')[0])).toEqual([
      '三公经费支出合计应等于出国、公务用车、接待三项之和',
    ])
  })
})

describe('however the sheets were handled', () => {
  const expected = figuresOf(read(invented))

  it('the same figures come out when merges are lost', () => {
    const reading = read(invented.map((sheet) => ({ ...sheet, merges: [] })))
    expect(figuresOf(reading)).toEqual(expected)
    expect(reading).toMatchObject({ unread: [], remarks: [] })
  })

  it('the same figures come out in another order of sheets, under other names', () => {
    const renamed = invented.toReversed().map((sheet, index) => ({ ...sheet, name: `Sheet${index + 1}` }))
    expect(figuresOf(read(renamed))).toEqual(expected)
  })

  it('blank rows and columns change nothing', () => {
    const insertion = fc.record({
      of: fc.constantFrom('row' as const, 'column' as const),
      at: fc.integer({ min: 1, max: 120 }),
    })
    fc.assert(
      fc.property(fc.array(insertion, { minLength: 1, maxLength: 4 }), (insertions) => {
        const sheets = insertions.reduce<readonly SourceSheet[]>(
          (all, { of, at }) =>
            all.map((sheet) => (of === 'row' ? withRowAt(sheet, at) : withColumnAt(sheet, at))),
          invented,
        )
        const reading = read(sheets)
        expect(figuresOf(reading)).toEqual(expected)
        expect(reading.unread).toEqual([])
        expect(reading.remarks).toEqual([])
      }),
      { numRuns: 25 },
    )
  })
})
