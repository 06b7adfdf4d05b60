import type { Ledger } from '@hengjian/ledger'
import { fieldsOf } from '@hengjian/ledger'
import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { tableOf } from '../schema/tableSql.ts'
import type { StoredRow } from './codec.ts'
import { batchesOf } from './batches.ts'
import { gramsOf } from './grams.ts'
import type { Step } from './plan.ts'

type Version = Omit<StoredRow, 'opened'>

const touched = (steps: readonly Step[]): readonly string[] =>
  steps.flatMap(({ before }) => (before ? [before.id] : []))

/**
 * Keeps the two-character search of a ledger in step with the rows just written. The pairs that go are those of
 * the version that ends: the index of the pairs finds them, and no second index has to be kept for it.
 */
export async function rewriteGrams(
  tx: Tx,
  tenant: number,
  ledger: Ledger,
  steps: readonly Step[],
): Promise<void> {
  if (ledger.search.length === 0) return
  const table = sql.raw(`${tableOf(ledger)}_grams`)
  const pairs = (rows: readonly Version[]) =>
    sql`unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ org }) => org)}::integer[],
        ${rows.map((row) => gramsOf(searchedText(ledger, row)).join('\n'))}::text[]) as r(id, org, grams),
      string_to_table(r.grams, E'\\n') as pair`
  for (const batch of batchesOf(steps)) {
    const ended = batch.flatMap(({ before }) => (before ? [before] : []))
    if (ended.length === 0) continue
    await sql`delete from ${table} g using ${pairs(ended)}
      where g.tenant = ${tenant} and g.gram = pair and g.org = r.org and g.id = r.id`.execute(tx)
  }
  for (const batch of batchesOf(steps)) {
    const written = batch.flatMap(({ after }) => (after ? [after] : []))
    if (written.length === 0) continue
    // One text of pairs per row travels; in the order of the index its pages are written once.
    await sql`insert into ${table} (tenant, gram, org, id)
      select ${tenant}, pair, r.org, r.id from ${pairs(written)} order by pair collate "C", r.id`.execute(tx)
  }
}

/** The text that search looks through, fields apart so that no gram spans two of them. */
export const searchedText = (ledger: Ledger, row: Version): string =>
  ledger.search.map((name) => row.fields[name] ?? '').join('\n')

/** Keeps the list of which rows a file proves. */
export async function rewriteEvidence(
  tx: Tx,
  tenant: number,
  ledger: Ledger,
  steps: readonly Step[],
): Promise<void> {
  const names = fieldsOf(ledger).flatMap(([name, field]) => (field.kind === 'evidence' ? [name] : []))
  if (names.length === 0) return
  const ids = touched(steps)
  if (ids.length > 0) {
    await sql`delete from app.evidence where tenant = ${tenant} and ledger = ${ledger.name} and row_id = any(${ids}::uuid[])`.execute(
      tx,
    )
  }
  const proofs = steps.flatMap(({ after }) =>
    after
      ? names.flatMap((name) =>
          (after.fields[name] as readonly string[]).map((digest) => ({
            digest,
            org: after.org,
            row_id: after.id,
          })),
        )
      : [],
  )
  if (proofs.length === 0) return
  await sql`insert into app.evidence (tenant, digest, org, ledger, row_id)
    select ${tenant}, r.digest, r.org, ${ledger.name}, r.row_id
    from jsonb_to_recordset(${JSON.stringify(proofs)}::jsonb) as r(digest text, org integer, row_id uuid)
    on conflict do nothing`.execute(tx)
}
