import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { moneyFromYuan } from '@hengjian/values'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { sealPending } from '../journal/seal.ts'
import { verifyJournal } from '../journal/verify.ts'
import { openTestStore, payment, type TestStore } from '../testing/openTestStore.ts'
import { samplePayments, sampleProjects } from '../testing/sampleLedgers.ts'
import { exportArchive } from './export.ts'
import { importArchive } from './import.ts'

const ledgers = [sampleProjects, samplePayments]
const noFiles = {
  get: () => Promise.reject(new Error('no files here')),
  put: () => Promise.resolve({ digest: '' }),
}
let from: TestStore
let to: TestStore
let folder: string
beforeEach(async () => {
  from = await openTestStore()
  to = await openTestStore()
  folder = await mkdtemp(join(tmpdir(), 'hengjian-archive-'))
  const { rows } = await from.write(samplePayments, [
    payment({ voucherNo: '记-1' }),
    payment({ voucherNo: '记-2', amount: moneyFromYuan('9007199254740993.01') }),
  ])
  await sealPending(from.keeper, 1)
  await from.write(samplePayments, [
    { verb: 'change', id: rows[0]?.id as string, version: 1, fields: { payee: '镕喆堃' } },
  ])
  await from.write(samplePayments, [{ verb: 'remove', id: rows[1]?.id as string, version: 1 }])
  await sealPending(from.keeper, 1)
})
afterEach(async () => {
  await Promise.all([from.close(), to.close(), rm(folder, { recursive: true })])
})

describe('the archive', () => {
  it('rebuilds a store whose journal says the same, to the last hash and the last cent', async () => {
    await exportArchive(from.keeper, 1, ledgers, noFiles, folder)
    await importArchive(to.keeper, ledgers, noFiles, folder)
    expect(await verifyJournal(to.keeper, 1, ledgers)).toEqual(await verifyJournal(from.keeper, 1, ledgers))
    const { rows } =
      await sql`select amount::text from app.sample_payments_history where version = 1 order by amount desc limit 1`.execute(
        to.owner,
      )
    expect(rows).toEqual([{ amount: '9007199254740993.01' }])
    const { change } = await to.write(samplePayments, [payment({ voucherNo: '记-3' })])
    expect(change).toBeGreaterThan(3)
  })

  it('refuses a damaged archive and takes nothing of it', async () => {
    await exportArchive(from.keeper, 1, ledgers, noFiles, folder)
    const file = join(folder, 'tables/sample_payments.jsonl')
    await writeFile(file, (await readFile(file, 'utf8')).replace('1200.50', '1200.51'))
    await expect(importArchive(to.keeper, ledgers, noFiles, folder)).rejects.toMatchObject({
      code: 'ARCHIVE_DAMAGED',
      message: '归档文件 tables/sample_payments.jsonl 与清单不符，未导入任何数据。请重新导出或换一份归档。',
    })
    expect((await verifyJournal(to.keeper, 1, ledgers)).versions).toBe(0)
  })

  it('refuses a store that holds something, a folder that holds something, and a folder that is no archive', async () => {
    await expect(importArchive(to.keeper, ledgers, noFiles, folder)).rejects.toMatchObject({
      code: 'ARCHIVE_UNREADABLE',
    })
    await exportArchive(from.keeper, 1, ledgers, noFiles, folder)
    await expect(exportArchive(from.keeper, 1, ledgers, noFiles, folder)).rejects.toMatchObject({
      code: 'FOLDER_NOT_EMPTY',
    })
    await expect(importArchive(from.keeper, ledgers, noFiles, folder)).rejects.toMatchObject({
      code: 'STORE_NOT_EMPTY',
    })
  })

  it('refuses evidence whose content is not what its number says', async () => {
    const digest = 'a'.repeat(64)
    await sql`insert into app.files (tenant, digest, name, size, media_type, uploaded_by) values (1, ${digest}, '进账单.pdf', 3, 'application/pdf', 'account-1')`.execute(
      from.owner,
    )
    await exportArchive(
      from.keeper,
      1,
      ledgers,
      { get: () => Promise.resolve(Readable.from(['pdf'])) },
      folder,
    )
    await expect(
      importArchive(to.keeper, ledgers, { put: () => Promise.resolve({ digest: 'b'.repeat(64) }) }, folder),
    ).rejects.toMatchObject({ code: 'ARCHIVE_DAMAGED' })
  })
})
