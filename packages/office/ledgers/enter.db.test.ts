import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse, person, type TestHouse } from '../testing/openTestHouse.ts'
import { changeRow, createRow, moveRows, removeRow } from './enter.ts'
import { ledgerTotals, listLedger, rowHistory } from './look.ts'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse()
})
afterAll(() => test.close())

const project = {
  year: 2023,
  name: '推介工作经费',
  category: '业务工作经费',
  supervisingDept: '演示市商务局',
}
const payment = (project_: string | null, voucherNo: string) => ({
  paidOn: '2023-03-05',
  voucherNo,
  summary: '场地租赁费',
  economicClass: '30214',
  nature: project_ === null ? '基本支出' : '项目支出',
  project: project_,
  fundSource: '当年财政拨款',
  amount: '1200.50',
  payee: null,
  evidence: [],
})

describe('entering rows', () => {
  it('names every wrong cell in a sentence and writes nothing', async () => {
    const wrong = createRow(test.house, person(), 'expenditures', 2, {
      ...payment(null, '记-1'),
      paidOn: '2023-02-30',
      amount: '1,2O0',
      economicClass: '差旅非',
    })
    await expect(wrong).rejects.toMatchObject({
      code: 'FIELDS_WRONG',
      message: '有 3 项需要改正，您填写的内容没有丢失。',
      issues: [
        { field: 'paidOn', message: '2023年2月没有30日。请改为实际日期。' },
        { field: 'economicClass', message: '经济分类没有“差旅非”这个代码或名称，请从代码表中选填。' },
        { field: 'amount', message: '金额里第4个字符是字母 O，不是数字 0。请核对原件后改正。' },
      ],
    })
    const { count } = await ledgerTotals(test.house, person(), 'expenditures', { org: 2, limit: 50 })
    expect(count).toBe(0)
  })

  it('checks what must hold between cells', async () => {
    await expect(
      createRow(test.house, person(), 'expenditures', 2, { ...payment(null, '记-2'), nature: '项目支出' }),
    ).rejects.toMatchObject({
      issues: [{ field: 'project', message: '支出性质为“项目支出”的要选择项目，“基本支出”的不选项目。' }],
    })
  })

  it('shows both versions when somebody else was faster', async () => {
    const row = await createRow(test.house, person(), 'expenditures', 2, payment(null, '记-3'))
    await changeRow(test.house, person(), 'expenditures', row.id, 1, { payee: '甲公司' }, null)
    await expect(
      changeRow(test.house, person(), 'expenditures', row.id, 1, { payee: '乙公司' }, null),
    ).rejects.toMatchObject({
      code: 'STALE_ROW',
      current: { version: 2, fields: { payee: '甲公司' } },
    })
  })

  it('tells the life of a row with captions, words and reasons', async () => {
    const created = await createRow(test.house, person(), 'budgetProjects', 2, project)
    const row = await createRow(test.house, person(), 'expenditures', 2, payment(created.id, '记-4'))
    expect(row.refs).toEqual({ project: '推介工作经费' })
    await changeRow(test.house, person(), 'expenditures', row.id, 1, { amount: '1300' }, '按发票更正')
    const [latest] = await rowHistory(test.house, person(), 'expenditures', row.id)
    expect(latest).toMatchObject({
      verb: 'change',
      reason: '按发票更正',
      changes: [{ field: 'amount', label: '金额', before: '1,200.50 元', after: '1,300.00 元' }],
    })
    await removeRow(test.house, person(), 'expenditures', row.id, 2, '重复登记')
    const found = await listLedger(test.house, person(), 'expenditures', { org: 2, q: '记-4', limit: 50 })
    expect(found.rows).toEqual([])
  })

  it('asks for evidence before a row is submitted, not before it is entered', async () => {
    const row = await createRow(test.house, person(), 'workLog', 2, {
      doneOn: '2023-04-01',
      kind: '走访商会',
      title: '走访',
      amount: 1,
      measure: '次',
    })
    await expect(
      moveRows(test.house, person(), 'workLog', 'submit', [{ id: row.id, version: 1 }], null),
    ).rejects.toMatchObject({
      code: 'EVIDENCE_MISSING',
      issues: [{ field: 'evidence', message: '佐证资料至少需要 1 份，现有 0 份。' }],
    })
  })

  it('does not attach a file that the person neither brought nor may see', async () => {
    const foreign = createRow(test.house, person(), 'expenditures', 2, {
      ...payment(null, '记-6'),
      evidence: ['a'.repeat(64)],
    })
    await expect(foreign).rejects.toMatchObject({
      issues: [
        { field: 'evidence', message: '佐证资料里有文件不是您上传的，也不在您的单位范围内，请重新上传。' },
      ],
    })
  })

  it('keeps administrators out of business data and people inside their organisations', async () => {
    await expect(
      listLedger(test.house, person(['systemAdministrator'], 1), 'expenditures', { org: 2, limit: 50 }),
    ).rejects.toMatchObject({ code: 'NO_BUSINESS_DATA' })
    await expect(
      listLedger(test.house, person(['clerk'], 3), 'expenditures', { org: 2, limit: 50 }),
    ).rejects.toMatchObject({ code: 'ORGANISATION_OUTSIDE' })
    await expect(
      createRow(test.house, person(['sectionHead']), 'expenditures', 2, payment(null, '记-5')),
    ).rejects.toMatchObject({ code: 'NOT_A_WRITER' })
  })
})
