import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exportArchive } from '../archive/export.ts'
import { importArchive } from '../archive/import.ts'
import { type Block, sealPending } from '../journal/seal.ts'
import { verifyJournal } from '../journal/verify.ts'
import { historyOf } from '../read/history.ts'
import { readRow } from '../rows/write.ts'
import { openTestStore, payment, type TestStore } from '../testing/openTestStore.ts'
import { samplePayments, sampleProjects } from '../testing/sampleLedgers.ts'
import { eraseField } from './eraseField.ts'

let store: TestStore
let id: string
beforeEach(async () => {
  store = await openTestStore()
  const { rows } = await store.write(samplePayments, [
    payment({ payee: '张三丰', summary: '张三丰差旅费' }),
    payment({ voucherNo: '记-2', payee: '李四' }),
  ])
  id = rows[0]?.id as string
  await store.write(samplePayments, [
    { verb: 'change', id, version: 1, fields: { payee: '张三丰（代领）' } },
    { verb: 'change', id: rows[1]?.id as string, version: 1, fields: { payee: '李四光' } },
  ])
  await sealPending(store.keeper, 1)
})
afterEach(() => store.close())

const ledgers = [sampleProjects, samplePayments]
const verify = () => verifyJournal(store.keeper, 1, ledgers)
const erase = (field: string, row = id) =>
  eraseField(store.owner, {
    tenant: 1,
    ledger: samplePayments,
    row,
    field,
    reason: '本人申请',
    by: '王维',
    requestId: 'erase',
  })

/** Every text of the database that an ordinary table holds, whoever it belongs to. */
async function everything(): Promise<string> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('app', 'auth')`.execute(
    store.owner,
  )
  const texts: string[] = []
  for (const { name } of tables) {
    const { rows } = await sql<{
      line: string
    }>`select to_jsonb(t)::text as line from ${sql.raw(name)} t`.execute(store.owner)
    texts.push(...rows.map(({ line }) => line))
  }
  return texts.join('\n')
}

describe('an erasure by law', () => {
  it('leaves the content nowhere, old salts included, and every other row as it was', async () => {
    const { rows: salts } = await sql<{ salt: string }>`
      select salt::text from app.sample_payments_history where id = ${id}::uuid`.execute(store.owner)
    await sql`insert into app.drafts (tenant, account, key, body)
      values (1, 'a', ${`row.samplePayments.${id}`}, '{"payee":"张三丰2"}'), (1, 'a', 'row.samplePayments.new.7', '{}')`.execute(
      store.owner,
    )
    expect(await everything()).toContain('三丰')
    expect(await erase('收款人')).toBe(2)
    expect(await erase('summary')).toBe(2)
    const left = await everything()
    expect(left).not.toContain('三丰')
    expect(left).not.toContain(String(salts[0]?.salt).slice(2))
    expect(left).toContain('李四光')
    expect(left).toContain('row.samplePayments.new.7')
    const row = await store.act([7], (tx, office) => readRow(tx, office, samplePayments, id))
    expect(row).toMatchObject({ version: 2, fields: { payee: null, summary: '（依法清除）' } })
  })

  it('keeps the chain whole, is named by the proof, and stays in the life of the row', async () => {
    const before = await verify()
    await erase('收款人')
    const block = (await sealPending(store.keeper, 1)) as Block
    const after = await verify()
    expect(after).toMatchObject({
      blocks: 2,
      versions: before.versions,
      discrepancies: [],
      pendingChanges: 0,
    })
    expect(block.entries).toBe(2)
    expect(before.erasures).toEqual([])
    expect(after.erasures).toEqual([
      expect.stringMatching(
        new RegExp(`^样例支付的一行（${id}）的“收款人”：本人申请（王维，\\d{4}-\\d\\d-\\d\\d，2 个版本）$`),
      ),
    ])
    const history = await store.act([7], (tx) => historyOf(tx, 1, samplePayments, id))
    expect(history.map(({ verb, by, row }) => [verb, by, row?.version, row?.fields['payee']])).toEqual([
      ['erase', '王维', 2, null],
      ['change', '经办甲', 2, null],
      ['create', '经办甲', 1, null],
    ])
  })

  it('still proves what remains of the versions', async () => {
    await erase('收款人')
    await sql`update app.sample_payments_history set amount = 1 where id = ${id}::uuid`.execute(store.owner)
    expect((await verify()).discrepancies.map(({ message }) => message)).toEqual([
      `样例支付的一行（${id}，第 1 版）的内容与日志摘要不符，已被绕过系统改动。`,
    ])
  })

  it('reaches a row that was removed, and a removed row stays removed', async () => {
    await store.write(samplePayments, [{ verb: 'remove', id, version: 2 }])
    expect(await erase('收款人')).toBe(2)
    const [newest] = await store.act([7], (tx) => historyOf(tx, 1, samplePayments, id))
    expect(newest).toMatchObject({ verb: 'erase', row: null })
    expect((await verify()).discrepancies).toEqual([])
  })

  it('lets the row live on, and is said the same by an archive elsewhere', async () => {
    await erase('收款人')
    await store.write(samplePayments, [{ verb: 'change', id, version: 2, fields: { payee: '某旅行社' } }])
    await sealPending(store.keeper, 1)
    const noFiles = {
      get: () => Promise.reject(new Error('none')),
      put: () => Promise.resolve({ digest: '' }),
    }
    const [folder, there] = [await mkdtemp(join(tmpdir(), 'hengjian-erased-')), await openTestStore()]
    try {
      await exportArchive(store.keeper, 1, ledgers, noFiles, folder)
      await importArchive(there.keeper, ledgers, noFiles, folder)
      expect(await verifyJournal(there.keeper, 1, ledgers)).toEqual(await verify())
      expect((await verify()).discrepancies).toEqual([])
    } finally {
      await Promise.all([there.close(), rm(folder, { recursive: true })])
    }
  })

  it.each([
    ['金额', 'FIELD_NOT_ERASABLE', '“金额”不是文字栏，指标要用它计算，不能清除内容。有误请改用更正。'],
    ['凭证号', 'FIELD_NOT_ERASABLE', '“凭证号”是辨认这一行的栏，清除后无法核对重复。请改用更正或删除。'],
    ['电话', 'FIELD_UNKNOWN', '样例支付没有“电话”这一栏。可以清除内容的有：“摘要”、“收款人”。'],
  ])('refuses %s', async (field, code, message) => {
    await expect(erase(field)).rejects.toMatchObject({ code, message })
    expect((await verify()).erasures).toEqual([])
  })

  it('refuses a row that is not there and a field that holds nothing any more', async () => {
    await expect(erase('收款人', 'K-1')).rejects.toMatchObject({ code: 'ROW_NOT_FOUND' })
    await erase('收款人')
    await expect(erase('收款人')).rejects.toMatchObject({ code: 'NOTHING_TO_ERASE' })
  })

  it('leaves row security as strict as it was, after a success and after a refusal', async () => {
    await erase('收款人')
    await expect(erase('收款人')).rejects.toThrow()
    const { rows } = await sql<{ name: string }>`
      select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = 'app' and c.relkind = 'r' and not c.relforcerowsecurity`.execute(store.owner)
    expect(rows).toEqual([])
  })

  it('is nothing that a role of the running program could do', async () => {
    for (const role of [store.app, store.keeper])
      await expect(
        eraseField(role, {
          tenant: 1,
          ledger: samplePayments,
          row: id,
          field: '收款人',
          reason: '本人申请',
          by: '王维',
          requestId: 'erase',
        }),
      ).rejects.toThrow('must be owner of table')
  })
})
