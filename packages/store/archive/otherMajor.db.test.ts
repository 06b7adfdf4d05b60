import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { moneyFromYuan } from '@hengjian/values'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealPending } from '../journal/seal.ts'
import { verifyJournal } from '../journal/verify.ts'
import { openTestStore, payment, type TestStore } from '../testing/openTestStore.ts'
import { ownCluster } from '../testing/ownCluster.ts'
import { samplePayments, sampleProjects } from '../testing/sampleLedgers.ts'
import { exportArchive } from './export.ts'
import { importArchive } from './import.ts'

const ledgers = [sampleProjects, samplePayments]
const noFiles = {
  get: () => Promise.reject(new Error('no files here')),
  put: () => Promise.resolve({ digest: '' }),
}

/** The server of the run and, beside it, the embedded one: two majors where the run names an older server. */
let here: TestStore
let beside: TestStore
let back: TestStore
let folder: string
beforeAll(async () => {
  here = await openTestStore()
  back = await openTestStore()
  beside = await openTestStore(await ownCluster())
  folder = await mkdtemp(join(tmpdir(), 'hengjian-archive-'))
}, 60_000)
afterAll(() => Promise.all([here.close(), back.close(), beside.close(), rm(folder, { recursive: true })]))

const majorOf = async ({ owner }: TestStore): Promise<number> => {
  const { rows } = await sql<{ version: string }>`show server_version_num`.execute(owner)
  return Math.floor(Number(Object.values(rows[0] ?? {})[0]) / 10_000)
}

/** Another major beside the embedded one has to be named; .ci/run names PostgreSQL 15. */
const named = process.env['HENGJIAN_TEST_DATABASE_URL'] !== undefined

describe(`an archive moved ${named ? 'to another PostgreSQL major and back' : 'to another server of the same major (HENGJIAN_TEST_DATABASE_URL names no other)'}`, () => {
  it('says the same of its journal wherever it stands, to the last hash', async () => {
    const { rows } = await here.write(samplePayments, [
      payment({ voucherNo: '记-1', summary: '镕喆堃商会走访' }),
      payment({ voucherNo: '记-2', amount: moneyFromYuan('9007199254740993.01') }),
    ])
    await here.write(samplePayments, [
      { verb: 'change', id: rows[0]?.id as string, version: 1, fields: { payee: '演示旅行社' } },
    ])
    await sealPending(here.keeper, 1)
    const said = await verifyJournal(here.keeper, 1, ledgers)

    await exportArchive(here.keeper, 1, ledgers, noFiles, join(folder, 'there'))
    await importArchive(beside.keeper, ledgers, noFiles, join(folder, 'there'))
    expect(await verifyJournal(beside.keeper, 1, ledgers)).toEqual(said)

    await exportArchive(beside.keeper, 1, ledgers, noFiles, join(folder, 'back'))
    await importArchive(back.keeper, ledgers, noFiles, join(folder, 'back'))
    expect(await verifyJournal(back.keeper, 1, ledgers)).toEqual(said)
    expect(said).toMatchObject({ discrepancies: [], versions: 3 })
  })

  it('really met two majors where the run names a server', async () => {
    const majors = [await majorOf(here), await majorOf(beside)]
    expect(majors[1]).toBe(18)
    expect(majors[0] === 18).toBe(!named)
  })
})
