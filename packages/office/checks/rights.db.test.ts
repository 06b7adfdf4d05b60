import { inOffice } from '@hengjian/store'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../person.ts'
import { assign, unassign } from './assignments.ts'
import { listBatches } from './batches.ts'
import { batchOverview } from './overview.ts'
import { checkOfficeOf } from './seat.ts'
import { bringFile, checkAgain, submittedFile } from './submissions.ts'
import { centre, county, openCheckOffice, people } from './testing/openCheckOffice.ts'
import { giveVerdict } from './verdicts.ts'

let test: Awaited<ReturnType<typeof openCheckOffice>>
beforeAll(async () => {
  test = await openCheckOffice()
})
afterAll(() => test.close())

const tables = [
  'check_batches',
  'check_submissions',
  'check_submissions_history',
  'check_runs',
  'check_findings',
  'check_verdicts',
  'check_assignments',
] as const

/** How many rows of each table a person sees who asks for all of them and names no organisation. */
async function seenBy(who: Person): Promise<Record<string, number>> {
  const office = await checkOfficeOf(test.house, who)
  return inOffice(test.house.app, office, async (tx) => {
    const seen: Record<string, number> = {}
    for (const table of tables) {
      const { rows } = await sql<{ count: number }>`
        select count(*)::integer as count from ${sql.table(`app.${table}`)}`.execute(tx)
      seen[table] = rows[0]?.count ?? 0
    }
    return seen
  })
}

const raw = async (who: Person, statement: ReturnType<typeof sql>) => {
  const office = await checkOfficeOf(test.house, who)
  return inOffice(test.house.app, office, (tx) => statement.execute(tx))
}
const { reviewer, section, hired, clerk, reporter, cityReviewer } = people
const given = (who: Person) => ({ account: who.account, name: who.displayName })

describe('under row security, whatever is asked', () => {
  it('绩效科 sees all units of its organisations, and nobody without a capacity sees anything', async () => {
    const seen = await seenBy(reviewer)
    expect(seen).toMatchObject({ check_batches: 1, check_submissions: 2, check_runs: 2 })
    expect(seen['check_findings']).toBeGreaterThan(4)
    const { seat: _seat, ...office } = await checkOfficeOf(test.house, reviewer)
    const none = await inOffice(test.house.app, office, (tx) =>
      sql`select 1 from app.check_submissions`.execute(tx),
    )
    expect(none.rows).toEqual([])
  })

  it('a bureau elsewhere sees nothing of it', async () => {
    const elsewhere = { ...reviewer, organisation: 9, account: 'elsewhere' }
    expect(Object.values(await seenBy(elsewhere)).every((count) => count === 0)).toBe(true)
  })

  it('a unit sees its own file and nothing that was found, before it is asked', async () => {
    for (const who of [clerk, reporter])
      expect(await seenBy(who)).toMatchObject({
        check_batches: 1,
        check_submissions: 1,
        check_runs: 1,
        check_findings: 0,
        check_verdicts: 0,
        check_assignments: 0,
      })
    await expect(submittedFile(test.house, reporter, test.ofCentre.id)).rejects.toMatchObject({
      code: 'SUBMISSION_UNKNOWN',
    })
    expect((await seenBy(cityReviewer))['check_findings']).toBe(0)
  })

  it('a unit cannot write what is not its own, nor a new file, nor a verdict, nor a step', async () => {
    const moved = await raw(
      reporter,
      sql`update app.check_submissions set path = 'x' where id = ${test.ofCentre.id}`,
    )
    expect(moved.numAffectedRows).toBe(0n)
    await expect(
      raw(
        reporter,
        sql`insert into app.check_submissions select tenant, gen_random_uuid(), org, 1, state, 1, opened, salt, batch,
          unit, unit_read, unit_set, 'own.txt', digest, 1, run, found, unreadable from app.check_submissions`,
      ),
    ).rejects.toThrow(/row-level security/)
    await expect(raw(reporter, sql`update app.check_submissions set unit = ${centre.unit}`)).rejects.toThrow(
      /row-level security/,
    )
    await expect(
      giveVerdict(test.house, reporter, test.ofCounty.id, 'a', {
        verdict: '需修改',
        reason: null,
        version: 0,
      }),
    ).rejects.toMatchObject({ code: 'NOT_A_WRITER' })
  })

  it('归口业务科 sees the units it was given, until they are taken back', async () => {
    expect((await seenBy(section))['check_submissions']).toBe(0)
    await assign(test.house, reviewer, test.batch, given(section), [county.unit])
    expect(await seenBy(section)).toMatchObject({ check_batches: 1, check_submissions: 1, check_runs: 1 })
    const own = await batchOverview(test.house, section, test.batch)
    expect(own.units.map(({ name }) => name)).toEqual([county.name])
    await expect(
      bringFile(test.house, section, test.batch, { path: '新.txt', bytes: Buffer.from('新的文件') }),
    ).rejects.toMatchObject({ code: 'NOT_A_WRITER' })
    const [waiting] = own.queue
    if (!waiting) throw new Error('nothing waits in the county')
    await giveVerdict(test.house, section, test.ofCounty.id, waiting.fingerprint, {
      verdict: '已有依据',
      reason: '已核对批复',
      version: 0,
    })
    await checkAgain(test.house, section, test.ofCounty.id, null)
    expect((await seenBy(section))['check_verdicts']).toBe(1)
    const [assignment] = (await batchOverview(test.house, reviewer, test.batch)).assignments
    await unassign(test.house, reviewer, assignment?.id ?? '')
    expect((await seenBy(section))['check_submissions']).toBe(0)
  })

  it('第三方机构 of another organisation sees its batch, decides in it, and sees nothing else', async () => {
    expect((await listBatches(test.house, hired)).batches).toEqual([])
    await assign(test.house, reviewer, test.batch, given(hired), null)
    expect(await seenBy(hired)).toMatchObject({ check_batches: 1, check_submissions: 2 })
    const brought = await bringFile(test.house, hired, test.batch, {
      path: '补充.txt',
      bytes: Buffer.from('演示数据。没有数的一句话。'),
    })
    expect(brought).toMatchObject({ unit: null, findings: 0 })
    const ledgers = await raw(hired, sql`select 1 from app.organisations where org <> 9`)
    expect(ledgers.rows).toEqual([])
    await expect(raw(hired, sql`update app.check_batches set title = '自己的批次'`)).rejects.toThrow(
      /row-level security/,
    )
  })
})
