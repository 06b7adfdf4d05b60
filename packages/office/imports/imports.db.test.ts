import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRow } from '../ledgers/enter.ts'
import { ledgerTotals } from '../ledgers/look.ts'
import { ledgerTemplate } from '../ledgers/template.ts'
import { openTestHouse, person, type TestHouse } from '../testing/openTestHouse.ts'
import { commitImport, receipts, reverseImport } from './commit.ts'
import { dryRunImport } from './run.ts'
import { mapImport, startImport } from './start.ts'

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

const header = '支付日期\t凭证号\t摘要\t经济分类\t支出性质\t项目\t资金来源\t金额（元）'
const line = (voucher: string, amount = '1,200.50', date = '2023/3/5') =>
  `${date}\t${voucher}\t场地租赁费\t30214 租赁费\t项目支出\t推介工作经费\t当年财政拨款\t${amount}`
const none = { cells: {}, notDuplicates: [] }
const paste = (...lines: readonly string[]) =>
  startImport(test.house, person(), 'expenditures', 2, { text: [header, ...lines].join('\r\n') })
const count = async () =>
  (await ledgerTotals(test.house, person(), 'expenditures', { org: 2, limit: 1 })).count

describe('an import', () => {
  it('goes from a paste to a receipt, and a second time takes nothing twice', async () => {
    const started = await paste(line('记-1'), line('记-2', '300'), '合计\t\t\t\t\t\t\t1,500.50')
    const run = await dryRunImport(test.house, person(), started.id, none)
    expect(run).toMatchObject({
      counts: { create: 2, error: 0, confirm: 0 },
      sums: { amount: '1500.50' },
      differences: [],
    })
    expect(await count()).toBe(0)
    const receipt = await commitImport(test.house, person(), started.id, none)
    expect(receipt).toMatchObject({ created: 2, changed: 0, skipped: 0, sums: { amount: '1500.50' } })
    await expect(commitImport(test.house, person(), started.id, none)).rejects.toMatchObject({
      code: 'IMPORT_DONE',
    })
    const again = await paste(line('记-1'), line('记-2', '300'))
    expect((await dryRunImport(test.house, person(), again.id, none)).counts).toMatchObject({
      create: 0,
      skip: 2,
    })
    expect(await count()).toBe(2)
  })

  it('is all or nothing: one wrong cell keeps every row out, and the correction takes them all', async () => {
    const started = await paste(line('记-1'), line('记-2', '1,2O0.00'))
    const run = await dryRunImport(test.house, person(), started.id, none)
    expect(run.issues).toEqual([
      {
        row: 3,
        column: 'H',
        field: 'amount',
        level: 'error',
        code: 'NOT_A_NUMBER',
        message: '金额里第4个字符是字母 O，不是数字 0。请核对原件后改正。',
        suggestion: '1,200.00',
      },
    ])
    await expect(commitImport(test.house, person(), started.id, none)).rejects.toMatchObject({
      code: 'IMPORT_NOT_CLEAN',
      message: '还有 1 行有错或待确认，没有写入任何数据。请处理后再导入。',
    })
    expect(await count()).toBe(0)
    await commitImport(test.house, person(), started.id, {
      cells: { 3: { amount: '1,200.00' } },
      notDuplicates: [],
    })
    expect(await count()).toBe(2)
  })

  it('asks about the same key twice in one file, and takes both when a person says so', async () => {
    const started = await paste(line('记-1'), line('记-1'))
    const run = await dryRunImport(test.house, person(), started.id, none)
    expect(run.issues[0]?.message).toBe(
      '支付日期、凭证号、金额、摘要与本文件第 2 行相同。确为另一笔的请确认导入，否则请删去。',
    )
    await commitImport(test.house, person(), started.id, { cells: {}, notDuplicates: [3] })
    expect(await count()).toBe(2)
  })

  it('shows a total that its details do not give, and does not block', async () => {
    const started = await paste(line('记-1'), '合计\t\t\t\t\t\t\t1,300.00')
    const run = await dryRunImport(test.house, person(), started.id, none)
    expect(run.differences).toEqual([{ row: 3, label: '合计 · 金额', stated: '1300', computed: '1200.5' }])
    await commitImport(test.house, person(), started.id, none)
  })

  it('is taken back by a reversing entry, with its reason on the receipt', async () => {
    const started = await paste(line('记-1'))
    await commitImport(test.house, person(), started.id, none)
    const taken = await reverseImport(test.house, person(), started.id, '导入了错误的月份')
    expect(taken).toMatchObject({ reverseReason: '导入了错误的月份', created: 1 })
    expect(await count()).toBe(0)
    await expect(reverseImport(test.house, person(), started.id, '再撤一次')).rejects.toMatchObject({
      code: 'IMPORT_REVERSED',
    })
    expect(await receipts(test.house, person(), 'expenditures')).toHaveLength(1)
  })

  it('remembers a corrected mapping for the same headers', async () => {
    const text = [
      '付款日\t凭证号\t摘要\t经济分类\t支出性质\t项目\t资金来源\t金额（万元）',
      line('记-1', '0.12'),
    ].join('\n')
    const started = await startImport(test.house, person(), 'expenditures', 2, { text })
    expect(started.mapping.moneyUnits).toEqual({ amount: '万元' })
    await mapImport(test.house, person(), started.id, {
      ...started.mapping,
      columns: { ...started.mapping.columns, paidOn: 'A' },
    })
    const again = await startImport(test.house, person(), 'expenditures', 2, { text })
    expect(again.remembered).toBe(true)
    await commitImport(test.house, person(), again.id, none)
    expect((await ledgerTotals(test.house, person(), 'expenditures', { org: 2, limit: 1 })).sums).toEqual({
      amount: '1200.00',
    })
  })

  it('takes its own template back, empty, with a sentence', async () => {
    const template = await ledgerTemplate(test.house, person(), 'expenditures', 2)
    const started = await startImport(test.house, person(), 'expenditures', 2, {
      name: '模板.xlsx',
      bytes: template,
    })
    expect(started.notes).toEqual([])
    await expect(commitImport(test.house, person(), started.id, none)).rejects.toMatchObject({
      code: 'IMPORT_NOTHING',
    })
  })
})
