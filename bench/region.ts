import { createLedgerRows } from './bulk.ts'
import type { Database } from '@hengjian/store'
import { sql } from 'kysely'

/** The size of a province: organisations, spending rows and project names of the measured lists. */
export const region = { organisations: 3_000, spending: 1_000_000, names: 200_000 } as const

/** A county with its parks, as row security sees a county user: one in a hundred organisations. */
export const countyScope = (county: number): readonly number[] => [county, county + 1, county + 2]

/**
 * Fills an empty database with a province of invented rows, straight in SQL and from a fixed seed.
 * Rows carry salts and changes like real ones, but no journal entries: only reading is measured on them.
 */
export async function fillRegion(owner: Database): Promise<void> {
  await sql`select setseed(0.42)`.execute(owner)
  await sql`insert into app.journal_changes (tenant, id, actor, actor_name, actor_org, reason, request_id)
    select 1, n, 'bench', '量测', 1, null, 'bench' from generate_series(1, 1000) n on conflict do nothing`.execute(
    owner,
  )
  await sql`select setval('app.change_numbers', 1000)`.execute(owner)
  await createLedgerRows(owner)
  await sql`analyze`.execute(owner)
}
