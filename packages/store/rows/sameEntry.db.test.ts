import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestStore, type TestStore } from '../testing/openTestStore.ts'
import { sampleProjects } from '../testing/sampleLedgers.ts'
import { sameEntryElsewhere } from './sameEntry.ts'

let store: TestStore
let id: string
beforeAll(async () => {
  store = await openTestStore()
  const { rows } = await store.write(
    sampleProjects,
    [{ verb: 'create', org: 8, fields: { name: '甲项目', contractNo: "合-1'" } }],
    [8],
  )
  id = rows[0]?.id as string
})
afterAll(() => store.close())

const used = (contractNo: string | null, except: string | null = null) =>
  store.act([7], (tx) => sameEntryElsewhere(tx, sampleProjects, { name: '乙项目', contractNo }, except))

describe('sameEntryElsewhere', () => {
  it('names the unit that already used the entry, beyond the own organisations, and records the answer', async () => {
    expect(await used("合-1'")).toBe(8)
    const { rows } = await sql`select account, ledger, found_in from app.same_entry_answers`.execute(
      store.owner,
    )
    expect(rows).toEqual([{ account: 'account-1', ledger: 'sampleProjects', found_in: 8 }])
  })

  it('is silent on another value, on a blank and on the row itself', async () => {
    expect(await used('合-2')).toBeNull()
    expect(await used(null)).toBeNull()
    expect(await used("合-1'", id)).toBeNull()
  })

  it('never hands out the row', async () => {
    const rows = await store.act([7], (tx) => sql`select * from app.sample_projects`.execute(tx))
    expect(rows.rows).toEqual([])
  })
})
