import { fileURLToPath } from 'node:url'
import { loadCatalogue } from '@hengjian/catalogue'
import { assembleTable, type TableEvaluation } from '@hengjian/evaluation'
import { caseOrganisations, type LedgerRow, readRows, rowsReader } from '@hengjian/metric/testing'
import { describe, expect, it } from 'vitest'
import {
  comparison,
  type PrintedCell,
  printedTable,
  printsSame,
  publishedIsHere,
} from '../../testing/published2023.ts'
import { baseData } from './report.ts'

/**
 * The published base table of one centre, 2023: its lowest lines enter as totals with a document; what
 * is above them is computed, and every cell is compared with what was printed.
 */
const { ledgers } = await loadCatalogue(fileURLToPath(new URL('../../', import.meta.url)))

const basic = '支出性质=基本支出'
/** Printed line, row of the form, 口径 of 决算数 and 预算数, what narrows the 决算数; null where the form computes it. */
const lines = [
  ['三公经费', 'threePublic', null],
  ['公务用车购置和维护经费', 'vehicle', null],
  ['公车购置', 'vehiclePurchase', ['公务用车购置费', '公务用车购置费预算', '']],
  ['公车运行维护', 'vehicleOperation', ['公务用车运行维护费', '公务用车运行维护费预算', '']],
  ['出国经费', 'abroad', ['因公出国（境）费', '因公出国（境）费预算', '']],
  ['公务接待', 'reception', ['公务接待费', '公务接待费预算', '']],
  ['项目支出', 'projects', ['项目支出', '项目支出年初预算', '']],
  ['业务经费', 'business', ['业务工作经费支出', '业务工作经费年初预算', '']],
  ['运行维护经费', 'maintenance', ['运行维护经费支出', '运行维护经费年初预算', '']],
  ['本级专项资金', 'specialFunds', ['本级专项资金支出', '本级专项资金年初预算', '']],
  ['公用经费', 'public', ['商品和服务支出', '商品和服务支出预算', basic]],
  ['办公经费', 'office', ['办公费', '办公费预算', basic]],
  ['水费、电费、差旅费', 'utilityTravel', ['水费、电费、差旅费', '水费、电费、差旅费预算', basic]],
  ['会议费、培训费', 'meeting', ['会议费、培训费', '会议费、培训费预算', basic]],
  ['政府采购金额', 'procurement', ['政府采购金额', '政府采购预算', '']],
] as const

const head = '台账,年度,口径,口径条件,金额,数量,计量单位,来源文件,与明细并存时,反推'
const money = (year: number, metric: string, narrowed: string, amount: PrintedCell | undefined) =>
  `汇总数,${year},${metric},${narrowed},${amount},,,公开的基础表,采用汇总数,否`
const count = (metric: string, amount: PrintedCell | undefined, unit: string) =>
  `汇总数,2023,${metric},,,${amount},${unit},公开的基础表,采用汇总数,否`

function published(): readonly LedgerRow[] {
  const printed = printedTable('T1')
  const [staff] = printedTable('T1a')
  const [building] = printedTable('T1b')
  const amounts = lines.flatMap(([item, , metrics]) => {
    const row = printed.find((line) => line['item'] === item)
    if (metrics === null) return []
    const [spent, planned, narrowed] = metrics
    return [
      money(2022, spent, narrowed, row?.['final_2022']),
      money(2023, planned, '', row?.['budget_2023']),
      money(2023, spent, narrowed, row?.['final_2023']),
    ]
  })
  const others = [
    count('编制人数', staff?.['编制数'], '人'),
    count('年末在职人数', staff?.['实际在职人数'], '人'),
    count('楼堂馆所批复规模', building?.['批复规模'], '㎡'),
    count('楼堂馆所实际规模', building?.['实际规模'], '㎡'),
    money(2023, '楼堂馆所预算投资', '', building?.['预算投资']),
    money(2023, '楼堂馆所实际投资', '', building?.['实际投资']),
  ]
  return readRows([head, ...amounts, ...others].join('\n'), ledgers)
}

const filled = (rows: readonly LedgerRow[]): Promise<TableEvaluation> =>
  assembleTable(
    {
      table: baseData,
      organisation: caseOrganisations.本单位,
      unit: '演示中心',
      year: 2023,
      entries: { measures: '演示措施' },
      demo: true,
    },
    rowsReader(ledgers, rows),
  )

const printedAt = ({ form }: TableEvaluation, figure: string): string | undefined =>
  form.rows.flat().find((cell) => cell.figure === figure)?.text

it.each([comparison])('%s', (says) => {
  expect(says).toMatch(publishedIsHere ? /^compares/ : /^is skipped/)
})

describe.runIf(publishedIsHere)('the published base table of 2023', () => {
  it('comes out cell by cell as it was printed', async () => {
    const evaluation = await filled(published())
    const printed = printedTable('T1')
    const unequal = lines.flatMap(([item, key]) => {
      const row = printed.find((line) => line['item'] === item)
      return [
        [`${key}.before`, row?.['final_2022']],
        [`${key}.planned`, row?.['budget_2023']],
        [`${key}.spent`, row?.['final_2023']],
      ].filter(([figure, text]) => !printsSame(text, printedAt(evaluation, String(figure))))
    })
    expect(unequal).toEqual([])
    expect(printedAt(evaluation, 'staff.rate')).toBe(printedTable('T1a')[0]?.['控制率'])
  })

  it('leaves open what was not printed either, each with its reason', async () => {
    const { open } = await filled(published())
    expect(open.map(({ figure }) => figure)).toEqual([
      'basic.initial',
      'basic.fullYear',
      'building.areaRate',
      'building.investmentRate',
    ])
    expect(open[2]?.reason).toBe('楼堂馆所批复规模为 0，比率没有意义。')
  })
})

describe('an office without any ledger', () => {
  it('gets an empty form that says of every cell what is missing', async () => {
    const { form, open } = await filled([])
    const figures = form.rows.flat().filter(({ figure }) => figure !== undefined)
    expect(figures.map(({ text }) => text).join('')).toBe('')
    expect(open).toHaveLength(figures.length)
    expect(open[0]?.reason).toBe('“人员编制”中没有2023年度的记录，请登记明细，或在“汇总数”中录入“编制人数”。')
  })
})

describe('one fund, one row', () => {
  it('adds a row for each fund of the unit, in the columns of the others', async () => {
    const rows = readRows(
      [
        '台账,年度,项目名称,项目类别,主管部门,项目,资金来源,预算金额,批复文号',
        '预算项目,2023,演示开放专项,本级专项资金,演示局,,,,',
        '预算项目,2023,演示业务,业务工作经费,演示局,,,,',
        '年初预算,2023,,,,演示开放专项,当年财政拨款,261.77,演财预1号',
      ].join('\n'),
      ledgers,
    )
    const { form } = await filled(rows)
    const row = form.rows.find(([first]) => first?.text === '演示开放专项')
    expect(row?.map(({ text }) => text)).toEqual(['演示开放专项', '', '261.77', ''])
    expect(form.rows.some(([first]) => first?.text === '演示业务')).toBe(false)
  })
})
