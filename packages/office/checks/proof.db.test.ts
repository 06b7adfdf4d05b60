import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  connect,
  exportArchive,
  importArchive,
  localFiles,
  sealPending,
  verifyJournal,
} from '@hengjian/store'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { testDatabase } from '../../store/testing/testDatabase.ts'
import { checkAgain } from './submissions.ts'
import { centre, openCheckOffice, people } from './testing/openCheckOffice.ts'
import { sampleReport } from './testing/sampleReports.ts'

let test: Awaited<ReturnType<typeof openCheckOffice>>
let folder: string
beforeAll(async () => {
  test = await openCheckOffice()
  folder = await mkdtemp(join(tmpdir(), 'hengjian-checks-'))
})
afterAll(async () => {
  await test.close()
  await rm(folder, { recursive: true, force: true })
})

it('batches move with an archive, files and all, and a finding changed behind the back of the system is named', async () => {
  const { house } = test
  await checkAgain(house, people.reviewer, test.ofCentre.id, {
    path: '改正稿.txt',
    bytes: sampleReport({ unit: centre.name, rate: '93.56%' }),
  })
  await sealPending(house.keeper, house.tenant)
  const ledgers = [...house.ledgers.values()]
  const proof = await verifyJournal(house.keeper, house.tenant, ledgers)
  expect(proof.discrepancies).toEqual([])

  await exportArchive(house.keeper, house.tenant, ledgers, house.files, join(folder, 'archive'))
  const database = await testDatabase()
  const keeper = connect(database.roleUrl('hengjian_keeper'), { connections: 1, name: 'test keeper' })
  const owner = connect(database.ownerUrl, { connections: 1, name: 'test owner' })
  try {
    await importArchive(keeper, ledgers, localFiles(join(folder, 'files')), join(folder, 'archive'))
    expect(await verifyJournal(keeper, house.tenant, ledgers)).toEqual(proof)
    const { rows } = await sql<{ drafts: number }>`
      select count(distinct draft)::integer as drafts from app.check_runs`.execute(keeper)
    expect(rows).toEqual([{ drafts: 2 }])
    // The owner of the tables is held by row security too, until it is told not to be.
    await sql`alter table app.check_findings no force row level security`.execute(owner)
    await sql`update app.check_findings set content = replace(content, '97.48%', '93.56%')`.execute(owner)
    const { discrepancies } = await verifyJournal(keeper, house.tenant, ledgers)
    expect(discrepancies.map(({ message }) => message).toSorted()).toEqual(
      [
        `“甲县.txt”第1稿的检查结果与日志所记的摘要不符，已被绕过系统改动。`,
        `“${centre.name}.txt”第1稿的检查结果与日志所记的摘要不符，已被绕过系统改动。`,
      ].toSorted(),
    )
  } finally {
    await Promise.all([keeper.destroy(), owner.destroy()])
    await database.drop()
  }
})
