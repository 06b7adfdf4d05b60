import { dayInShanghai, printDay } from '@hengjian/values'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { commitImport, reverseImport } from '../imports/commit.ts'
import { dryRunImport } from '../imports/run.ts'
import { startImport } from '../imports/start.ts'
import { evidenceFile } from '../testing/evidenceFile.ts'
import { openTestHouse, person, type TestHouse } from '../testing/openTestHouse.ts'
import { describeCatalogue } from './describe.ts'
import { changeRow, createRow, moveRows, removeRow } from './enter.ts'
import { ledgerRow, ledgerTotals, listLedger, rowHistory } from './look.ts'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse()
})
afterAll(() => test.close())

const head = person(['sectionHead'])
const payment = (paidOn: string, voucherNo: string) => ({
  paidOn,
  voucherNo,
  summary: '场地租赁费',
  economicClass: '30214',
  nature: '基本支出',
  fundSource: '当年财政拨款',
  amount: '1200.50',
})
const pay = (paidOn: string, voucherNo: string, org = 2) =>
  createRow(test.house, person(), 'expenditures', org, payment(paidOn, voucherNo))
const closing = (month: string) => ({ ledger: '支出明细', year: '2023', month })
const close = (month: string, by = head, org = 2) =>
  createRow(test.house, by, 'monthClosings', org, closing(month))
const reopen = (id: string, reason: string | null) =>
  moveRows(test.house, head, 'monthClosings', 'reopen', [{ id, version: 1 }], reason)

const header = '支付日期\t凭证号\t摘要\t经济分类\t支出性质\t资金来源\t金额（元）'
const line = (day: string, voucher: string, amount = '1,200.50') =>
  `${day}\t${voucher}\t场地租赁费\t30214 租赁费\t基本支出\t当年财政拨款\t${amount}`
const paste = (...lines: readonly string[]) =>
  startImport(test.house, person(), 'expenditures', 2, { text: [header, ...lines].join('\n') })
const none = { cells: {}, notDuplicates: [] }
const today = printDay(dayInShanghai(new Date()))
const said = (month: string) =>
  `2023年${month}已由${head.displayName}于${today}月结。请填未月结月份的日期，并在摘要中写明原来的日期；确需记入这个月的，请科室负责人重新开账。`

describe('closing a month', () => {
  it('is for the head of section; the clerk only sees it', async () => {
    await expect(close('12月', person())).rejects.toMatchObject({ code: 'NOT_A_WRITER' })
    const row = await close('12月')
    await expect(
      moveRows(test.house, person(), 'monthClosings', 'reopen', [{ id: row.id, version: 1 }], '补记'),
    ).rejects.toMatchObject({ code: 'NOT_A_MOVER' })
    const { rows } = await listLedger(test.house, person(), 'monthClosings', { org: 2, limit: 5 })
    expect(rows.map(({ id, state }) => [id, state])).toEqual([[row.id, 'closed']])
  })

  it('names only ledgers that lock, by their titles', async () => {
    expect(describeCatalogue(test.house, head).codeLists['lockingLedgers']).toEqual([
      { code: 'expenditures', label: '支出明细' },
    ])
    await expect(
      createRow(test.house, head, 'monthClosings', 2, { ...closing('11月'), ledger: '工作台账' }),
    ).rejects.toMatchObject({ code: 'FIELDS_WRONG' })
  })

  it('is neither edited nor removed: it is opened again with a reason, which its history keeps', async () => {
    const row = await close('10月')
    const edited = changeRow(test.house, head, 'monthClosings', row.id, 1, { month: '9月' }, null)
    await expect(edited).rejects.toMatchObject({ code: 'ROW_CLOSED' })
    await expect(removeRow(test.house, head, 'monthClosings', row.id, 1, '不要了')).rejects.toMatchObject({
      code: 'ROW_CLOSED',
    })
    await expect(reopen(row.id, null)).rejects.toMatchObject({ code: 'REASON_ASKED' })
    await reopen(row.id, '漏记一笔电费')
    const [latest] = await rowHistory(test.house, head, 'monthClosings', row.id)
    expect(latest).toMatchObject({
      verb: 'move',
      reason: '漏记一笔电费',
      changes: [{ label: '状态', before: '已月结', after: '已重开' }],
    })
    const [, first] = await rowHistory(test.house, head, 'monthClosings', row.id)
    expect(first?.changes[0]).toEqual({ field: 'ledger', label: '台账', before: null, after: '支出明细' })
  })
})

describe('a row of a closed month', () => {
  it('is refused beside its day when it is new, and as a whole when it stands', async () => {
    const row = await pay('2023-03-05', '月-1')
    expect(row.monthClosed).toBeNull()
    const closed = await close('3月')
    await expect(pay('2023-03-31', '月-2')).rejects.toMatchObject({
      code: 'MONTH_CLOSED',
      message: expect.stringMatching(/^演示市投资促进中心的支出明细，2023年3月已由/),
      issues: [{ field: 'paidOn', message: said('3月') }],
    })
    const digest = await evidenceFile(test.house, person(), '迟到的发票.pdf')
    for (const cells of [{ payee: '甲公司' }, { evidence: [digest] }, { paidOn: '2023-04-05' }]) {
      await expect(
        changeRow(test.house, person(), 'expenditures', row.id, 1, cells, null),
      ).rejects.toMatchObject({ code: 'MONTH_CLOSED', issues: [] })
    }
    await expect(
      removeRow(test.house, person(), 'expenditures', row.id, 1, '重复登记'),
    ).rejects.toMatchObject({ code: 'MONTH_CLOSED' })
    expect(await ledgerRow(test.house, person(), 'expenditures', row.id)).toMatchObject({
      version: 1,
      monthClosed: { month: '2023-03', by: head.displayName },
    })
    await reopen(closed.id, '更正收款人')
    const changed = await changeRow(
      test.house,
      person(),
      'expenditures',
      row.id,
      1,
      { payee: '甲公司' },
      null,
    )
    expect(changed).toMatchObject({ version: 2, monthClosed: null })
  })

  it('is refused whoever of the units above closed its month', async () => {
    const above = person(['sectionHead'], 1)
    await close('11月', above)
    await expect(pay('2023-11-05', '上-1')).rejects.toMatchObject({
      code: 'MONTH_CLOSED',
      message: expect.stringContaining(`由${above.displayName}于`),
    })
  })

  it('of another unit or month, or of a ledger that does not lock, is taken', async () => {
    await close('4月')
    expect((await pay('2023-05-01', '邻-1')).monthClosed).toBeNull()
    const county = person(['clerk'], 3)
    const theirs = payment('2023-04-01', '邻-2')
    expect((await createRow(test.house, county, 'expenditures', 3, theirs)).fields['voucherNo']).toBe('邻-2')
    const work = { doneOn: '2023-04-01', kind: '会议', title: '例会', amount: 1, measure: '次' }
    expect((await createRow(test.house, person(), 'workLog', 2, work)).monthClosed).toBeNull()
  })
})

describe('an import into a closed month', () => {
  const count = async () =>
    (await ledgerTotals(test.house, person(), 'expenditures', { org: 2, limit: 1 })).count

  it('is told at the cell of the day, row by row, and the corrected day is taken', async () => {
    await close('6月')
    const started = await paste(line('2023/6/5', '导-1'), line('2023/7/5', '导-2'))
    const run = await dryRunImport(test.house, person(), started.id, none)
    expect(run.counts).toMatchObject({ create: 1, error: 1 })
    expect(run.issues).toMatchObject([
      { row: 2, column: 'A', field: 'paidOn', code: 'MONTH_CLOSED', message: said('6月') },
    ])
    await commitImport(test.house, person(), started.id, {
      cells: { 2: { paidOn: '2023/7/5', summary: '6月5日场地租赁费' } },
      notDuplicates: [],
    })
    const again = await paste(line('2023/7/5', '导-2'))
    expect((await dryRunImport(test.house, person(), again.id, none)).counts).toMatchObject({ skip: 1 })
  })

  it('is refused as a whole when the month was closed after the dry run', async () => {
    const started = await paste(line('2023/8/5', '晚-1'), line('2023/9/5', '晚-2'))
    expect((await dryRunImport(test.house, person(), started.id, none)).counts).toMatchObject({ create: 2 })
    const before = await count()
    await close('8月')
    await expect(commitImport(test.house, person(), started.id, none)).rejects.toMatchObject({
      code: 'IMPORT_NOT_CLEAN',
      message: `还有 1 行有错或待确认，没有写入任何数据。第 2 行：${said('8月')}`,
    })
    expect(await count()).toBe(before)
  })

  it('is not taken back, until the month is opened again; the same file skips its rows meanwhile', async () => {
    const started = await paste(line('2023/1/5', '撤-1'), line('2023/2/5', '撤-2'))
    await commitImport(test.house, person(), started.id, none)
    const closed = await close('2月')
    const before = await count()
    const undo = () => reverseImport(test.house, person(), started.id, '导入了错误的文件')
    await expect(undo()).rejects.toMatchObject({
      code: 'MONTH_CLOSED',
      message: expect.stringContaining('2023年2月'),
    })
    expect(await count()).toBe(before)
    const again = await paste(line('2023/1/5', '撤-1'), line('2023/2/5', '撤-2'))
    expect((await dryRunImport(test.house, person(), again.id, none)).counts).toMatchObject({ skip: 2 })
    await reopen(closed.id, '整批导错')
    await undo()
    expect(await count()).toBe(before - 2)
  })
})
