import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRow } from '../ledgers/enter.ts'
import { listLedger } from '../ledgers/look.ts'
import { openTestHouse, person, type TestHouse } from '../testing/openTestHouse.ts'
import { commitImport } from './commit.ts'
import { startAnyImport } from './recognise.ts'
import { dryRunImport } from './run.ts'
import { startImport } from './start.ts'

let test: TestHouse
beforeEach(async () => {
  test = await openTestHouse()
  await createRow(test.house, person(), 'budgetProjects', 2, {
    year: 2023,
    name: '推介工作经费',
    category: '业务工作经费',
    supervisingDept: '演示市商务局',
  })
})
afterEach(() => test.close())

const none = { cells: {}, notDuplicates: [] }
const file = (name: string, ...lines: readonly string[]) => ({
  name,
  bytes: new TextEncoder().encode(lines.join('\r\n')),
})

/** 支付明细 as 预算管理一体化 exports it: codes before names, subtotals between, red entries in three spellings. */
const payments = file(
  '支付明细.csv',
  '2023年度支付明细查询',
  '单位：[430401]演示市投资促进中心,,,,,,,,单位：元',
  '序号,支付凭证号,支付日期,收款人全称,用途,部门支出经济分类,项目,支出性质,资金来源,支付金额',
  '1,2023010001,2023-01-05,演示印务有限公司,推介资料印制费,30202-印刷费,[43040123P0001]推介工作经费,项目支出,当年财政拨款,"5,216.27"',
  '2,2023010002,20230106,演示印务有限公司,展板制作,[30227]委托业务费,43040123P0001-推介工作经费,项目支出,当年财政拨款,"1,664.07"',
  '小计,,,,,,,,,"6,880.34"',
  '3,2023020001,2023-02-08,演示会展公司,合计两次会场租赁,30214 租赁费,推介工作经费,项目支出,当年财政拨款,"12,000.00"',
  '4,2023020002,2023-02-09,演示会展公司,退回多付租赁费,30214租赁费,推介工作经费,项目支出,当年财政拨款,"(2,000.00)"',
  '5,2023020003,2023-02-10,演示会展公司,冲销会议用餐,30215 会议费,推介工作经费,项目支出,当年财政拨款,500.00-',
  '本月合计,,,,,,,,,"9,500.00"',
  '合计,,,,,,,,,"16,380.34"',
)

/** 预算指标: what was approved at the start and what came later in one table. */
const budgets = file(
  '预算指标.csv',
  '2023年预算指标查询',
  ',,,,,,,单位：元',
  '序号,指标文号,预算单位,支出功能分类,部门支出经济分类,项目名称,资金性质,指标类型,指标金额,下达日期,年度,指标摘要',
  '1,演示财预〔2023〕1号,[430401]演示市投资促进中心,2011308-招商引资,,[P0001]推介工作经费,当年财政拨款,年初预算,360000.00,2023-01-20,2023,',
  ',,,,,小计,,,360000.00,,,',
  '2,演示财预追〔2023〕12号,[430401]演示市投资促进中心,2011308-招商引资,,[P0001]推介工作经费,当年财政拨款,追加,45000.00,2023-08-15,2023,增加一次推介活动',
  '合计,,,,,,,,405000.00,,,',
)

describe('an export of the budget system', () => {
  it('of payments goes in as it is: codes, projects, red entries; totals are compared and left out', async () => {
    const { ledger, uploaded } = await startAnyImport(test.house, person(), 2, payments)
    expect(ledger).toBe('expenditures')
    const run = await dryRunImport(test.house, person(), uploaded.id, none)
    expect(run).toMatchObject({
      counts: { create: 5, error: 0, confirm: 0 },
      sums: { amount: '16380.34' },
      differences: [],
    })
    await commitImport(test.house, person(), uploaded.id, none)
    const { rows } = await listLedger(test.house, person(), 'expenditures', { org: 2, limit: 20 })
    expect(new Set(rows.map(({ fields }) => fields['amount']))).toEqual(
      new Set(['-2000.00', '-500.00', '12000.00', '1664.07', '5216.27']),
    )
    expect(new Set(rows.map(({ refs }) => refs['project']))).toEqual(new Set(['推介工作经费']))
  })

  it('says which total does not fit, and does not block', async () => {
    const wrong = new TextDecoder().decode(payments.bytes).replace('"9,500.00"', '"9,200.00"')
    const { uploaded } = await startAnyImport(test.house, person(), 2, file('支付明细.csv', wrong))
    const run = await dryRunImport(test.house, person(), uploaded.id, none)
    expect(run.differences).toEqual([{ row: 10, label: '本月合计 · 金额', stated: '9200', computed: '9500' }])
    expect(run.counts).toMatchObject({ create: 5, error: 0 })
  })

  it('of budgets feeds two ledgers from one file, each with its own rows', async () => {
    const initial = await startAnyImport(test.house, person(), 2, budgets)
    expect(initial.ledger).toBe('budgets')
    const run = await dryRunImport(test.house, person(), initial.uploaded.id, none)
    expect(run).toMatchObject({
      counts: { create: 1, error: 0, confirm: 0 },
      differences: [],
      elsewhere: [{ ledger: 'budgetAdjustments', title: '预算调整', rows: [6] }],
    })
    await commitImport(test.house, person(), initial.uploaded.id, none)
    const later = await startImport(test.house, person(), 'budgetAdjustments', 2, budgets)
    const second = await dryRunImport(test.house, person(), later.id, none)
    expect(second).toMatchObject({
      counts: { create: 1, error: 0, confirm: 0 },
      sums: { amount: '45000.00' },
      elsewhere: [{ ledger: 'budgets', rows: [4] }],
    })
  })

  it('with a code and a name that disagree is asked about', async () => {
    const wrong = new TextDecoder().decode(payments.bytes).replace('30202-印刷费', '30202-差旅费')
    const { uploaded } = await startAnyImport(test.house, person(), 2, file('支付明细.csv', wrong))
    const run = await dryRunImport(test.house, person(), uploaded.id, none)
    expect(run.issues.map(({ code }) => code)).toEqual(['CODE_AND_NAME'])
  })
})
