import { buffer } from 'node:stream/consumers'
import { readWorkbook } from '@hengjian/workbook'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { changeRow } from '../ledgers/enter.ts'
import { ledgerExport } from '../ledgers/export.ts'
import { ledgerTotals, listLedger } from '../ledgers/look.ts'
import { ledgerTemplate } from '../ledgers/template.ts'
import { openTestHouse, person, type TestHouse } from '../testing/openTestHouse.ts'
import { commitImport, reverseImport } from './commit.ts'
import { dryRunImport } from './run.ts'
import { mapImport, openImport, startImport } from './start.ts'
import { book, payment, spendingHead } from './testing/spendingFile.ts'

let test: TestHouse
beforeEach(async () => {
  test = await openTestHouse()
})
afterEach(() => test.close())

const none = { cells: {}, notDuplicates: [] }
const bring = (bytes: Uint8Array) =>
  startImport(test.house, person(), 'expenditures', 2, { name: '支出.xlsx', bytes })
const tryOut = (id: string) => dryRunImport(test.house, person(), id, none)
const take = (id: string) => commitImport(test.house, person(), id, none)
const totals = () => ledgerTotals(test.house, person(), 'expenditures', { org: 2, limit: 1 })
const three = () =>
  book({ rows: [spendingHead, payment('记-1'), payment('记-2'), payment('记-3', { A: '2023-04-01' })] })

describe('files that go in circles', () => {
  it('our own template, filled in, is taken as it is', async () => {
    const [sheet] = await readWorkbook(await ledgerTemplate(test.house, person(), 'expenditures', 2))
    const head = [...(sheet?.rows[0]?.cells.values() ?? [])].map(({ text }) => text)
    expect(head.slice(0, 2)).toEqual(['支付日期 *', '凭证号 *'])
    const { id, notes } = await bring(await book({ name: '填报', rows: [head, payment('记-1')] }))
    expect(notes).toEqual([])
    expect(await take(id)).toMatchObject({ created: 1, sums: { amount: '120.50' } })
  })

  it('our own export, brought again, finds each of its rows and its sum', async () => {
    await take((await bring(await three())).id)
    const asked = { org: 2, limit: 50 }
    const exported = await buffer(await ledgerExport(test.house, person(), 'expenditures', asked))
    const run = await tryOut((await bring(exported)).id)
    expect([run.counts, run.issues, run.differences]).toEqual([
      { create: 0, change: 0, skip: 3, error: 0, confirm: 0 },
      [],
      [],
    ])
    expect(run.lines).toEqual([{ kind: 'fold', result: 'skip', from: 2, to: 4, count: 3 }])
  })

  it('a corrected file is tried at once, and only what is new is written', async () => {
    const wrong = await bring(
      await book({ rows: [spendingHead, payment('记-1'), payment('记-2', { H: '见附件' })] }),
    )
    await expect(take(wrong.id)).rejects.toMatchObject({
      message: '还有 1 行有错或待确认，没有写入任何数据。请处理后再导入。',
    })
    expect((await totals()).count).toBe(0)
    await take((await bring(await book({ rows: [spendingHead, payment('记-1')] }))).id)
    expect(await take((await bring(await three())).id)).toMatchObject({ created: 2, skipped: 1 })
    expect(await totals()).toMatchObject({ count: 3, sums: { amount: '361.50' } })
  })
})

describe('the mapping', () => {
  it('that a person corrected is used and named as remembered, also when the page is opened again', async () => {
    const rows = [[...spendingHead.slice(0, 8), '往来户'], payment('记-1')]
    const { id, mapping, remembered } = await bring(await book({ rows }))
    expect([remembered, mapping.columns['payee']]).toEqual([false, undefined])
    await mapImport(test.house, person(), id, { ...mapping, columns: { ...mapping.columns, payee: 'I' } })
    const again = await bring(await book({ rows }))
    expect([again.remembered, again.mapping.columns['payee']]).toEqual([true, 'I'])
    expect((await openImport(test.house, person(), again.id)).remembered).toBe(true)
  })

  it('is read anew below the header row that a person names, and that is not remembered', async () => {
    const old = spendingHead.map((label) => (label === '金额（元）' ? '金额（万元）' : label))
    const rows = [spendingHead, payment('旧-1'), old, payment('记-1', { H: { number: '0.5' } })]
    const { id, mapping } = await bring(await book({ rows }))
    expect([mapping.headerRow, mapping.moneyUnits]).toEqual([1, { amount: '元' }])
    const moved = await mapImport(test.house, person(), id, { ...mapping, headerRow: 3 })
    expect([moved.mapping.headerRow, moved.mapping.moneyUnits, moved.headers['H']]).toEqual([
      3,
      { amount: '万元' },
      '金额（万元）',
    ])
    expect(await openImport(test.house, person(), id)).toMatchObject({
      headers: moved.headers,
      remembered: false,
    })
    expect(await take(id)).toMatchObject({ created: 1, sums: { amount: '5000.00' } })
  })
})

describe('an import that is taken back', () => {
  it('stays where one of its rows was written again since, and says so', async () => {
    const { id } = await bring(await three())
    await take(id)
    const { rows } = await listLedger(test.house, person(), 'expenditures', { org: 2, limit: 50 })
    const [row] = rows
    if (!row) throw new Error('no row')
    await changeRow(
      test.house,
      person(),
      'expenditures',
      row.id,
      row.version,
      {
        ...row.fields,
        payee: '另一家',
      },
      null,
    )
    await expect(reverseImport(test.house, person(), id, '导错了')).rejects.toMatchObject({
      code: 'CHANGED_SINCE',
      message: '这批数据中有 1 行在导入之后又被修改或删除，不能整批撤销。请在台账里逐行改正或删除。',
    })
    expect((await totals()).count).toBe(3)
  })
})
