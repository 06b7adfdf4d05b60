import {
  finalAccountsWorkbook,
  inventedAccounts,
  publishedAccounts2022,
  publishedAccounts2023,
} from '@hengjian/samples'
import { writeWorkbook } from '@hengjian/workbook'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ledgerRow, listLedger } from '../ledgers/look.ts'
import { createRow } from '../ledgers/enter.ts'
import { evidenceFile } from '../testing/evidenceFile.ts'
import { openTestHouse, person, type TestHouse } from '../testing/openTestHouse.ts'
import { commitImport, reverseImport } from './commit.ts'
import { dryRunImport } from './run.ts'
import { mapImport, startImport } from './start.ts'

let test: TestHouse
beforeEach(async () => {
  test = await openTestHouse()
})
afterEach(() => test.close())

const none = { cells: {}, notDuplicates: [] }
const workbookOf = async (...accounts: Parameters<typeof finalAccountsWorkbook>[0][]) => {
  const [first, ...others] = accounts.map((one) => finalAccountsWorkbook(one))
  if (!first) throw new Error('a workbook has at least one set')
  const sheets = [first, ...others].flatMap(({ sheets }, index) =>
    sheets.map((sheet) => ({ ...sheet, name: index === 0 ? sheet.name : `${sheet.name} ${index + 1}` })),
  )
  return writeWorkbook({ ...first, sheets })
}
const bring = (bytes: Uint8Array) =>
  startImport(test.house, person(), 'statedTotals', 2, { name: '决算报表.xlsx', bytes })
const totals = async () =>
  (await listLedger(test.house, person(), 'statedTotals', { org: 2, limit: 200 })).rows

describe('an unmodified workbook of final accounts', () => {
  it('is read whole: every figure with its place, the workbook as its evidence, and taken back in one go', async () => {
    const started = await bring(await workbookOf(inventedAccounts(2023)))
    expect(started).toMatchObject({
      sheets: [{ name: '2023年度部门决算报表' }],
      official: { unitName: expect.stringContaining('演示'), year: 2023 },
    })
    expect(started.official?.forms.filter(({ read }) => read).length).toBeGreaterThan(8)
    const run = await dryRunImport(test.house, person(), started.id, none)
    expect(run.counts).toMatchObject({ error: 0, confirm: 0, create: started.official?.figures })
    expect(await totals()).toEqual([])

    const receipt = await commitImport(test.house, person(), started.id, none)
    const rows = await totals()
    expect(rows).toHaveLength(receipt.created)
    const executed = rows.find(({ fields }) => fields['metric'] === '全年执行数')
    expect(executed?.fields).toMatchObject({
      year: 2023,
      amount: '2071646.64',
      document: '2023年度部门决算报表',
      place: expect.stringMatching(/^Z\d+.*![A-Z]+\d+/),
    })
    const whole = await ledgerRow(test.house, person(), 'statedTotals', executed?.id ?? '')
    expect(whole.fields['evidence']).toHaveLength(1)

    await reverseImport(test.house, person(), started.id, '年度选错')
    expect(await totals()).toEqual([])
  })

  it('a second time takes nothing twice, and another year stands beside the first', async () => {
    const first = await bring(await workbookOf(publishedAccounts2023))
    await commitImport(test.house, person(), first.id, none)
    const again = await bring(await workbookOf(publishedAccounts2023))
    const { counts } = await dryRunImport(test.house, person(), again.id, none)
    expect(counts).toMatchObject({ create: 0, change: 0, confirm: 0, skip: again.official?.figures })
    const before = await bring(await workbookOf(publishedAccounts2022))
    await commitImport(test.house, person(), before.id, none)
    expect(new Set((await totals()).map(({ fields }) => fields['year']))).toEqual(new Set([2022, 2023]))
  })

  it('of another unit is said before anything is tried', async () => {
    const { notes } = await bring(await workbookOf(publishedAccounts2023))
    expect(notes).toContain(
      '报表的编制单位是“衡阳市投资促进事务中心”，现在要导入到“演示市投资促进中心”，请核对单位后再继续。',
    )
  })

  it('of two years is a choice of two sheets', async () => {
    const started = await bring(await workbookOf(publishedAccounts2023, publishedAccounts2022))
    expect(started.sheets.map(({ name }) => name)).toEqual(['2023年度部门决算报表', '2022年度部门决算报表'])
    const other = await mapImport(test.house, person(), started.id, {
      ...started.mapping,
      sheet: '2022年度部门决算报表',
    })
    expect(other.official?.year).toBe(2022)
  })
})

describe('a figure that stands already from another document', () => {
  it('is not overwritten unless a person confirms it', async () => {
    await createRow(test.house, person(), 'statedTotals', 2, {
      year: 2023,
      metric: '全年执行数',
      amount: '2000000.00',
      document: '手工台账',
      evidence: [await evidenceFile(test.house, person(), '手工台账.pdf')],
      use: '采用汇总数',
      derived: false,
    })
    const started = await bring(await workbookOf(inventedAccounts(2023)))
    const run = await dryRunImport(test.house, person(), started.id, none)
    expect(run.counts.confirm).toBe(1)
    const [issue] = run.issues
    expect(issue?.message).toContain('金额、来源文件、原表位置不同')
    await expect(commitImport(test.house, person(), started.id, none)).rejects.toMatchObject({
      code: 'IMPORT_NOT_CLEAN',
    })
    await commitImport(test.house, person(), started.id, { cells: {}, notDuplicates: [issue?.row ?? 0] })
    const rows = (await totals()).filter(({ fields }) => fields['metric'] === '全年执行数')
    expect(rows.map(({ fields }) => fields['amount'])).toEqual(['2071646.64'])
    const whole = await ledgerRow(test.house, person(), 'statedTotals', rows[0]?.id ?? '')
    expect(whole.fields['evidence']).toHaveLength(2)
  })
})

describe('a workbook that is none of the forms', () => {
  it('is a table of rows as ever', async () => {
    const cells = (...texts: readonly string[]) => texts.map((text) => ({ text }))
    const bytes = await writeWorkbook({
      title: '汇总数',
      createdAt: '2024-03-01T00:00:00Z',
      sheets: [
        {
          name: '汇总数',
          orientation: 'portrait',
          columns: [8, 20, 12, 20, 12],
          headRows: 1,
          rows: [
            cells('年度', '口径', '金额（元）', '来源文件', '与明细并存时'),
            cells('2023', '全年执行数', '100.00', '批复', '采用汇总数'),
          ],
        },
      ],
    })
    expect(await bring(bytes)).toMatchObject({ official: null, sheets: [{ name: '汇总数' }] })
  })
})
