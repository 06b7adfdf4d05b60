import type { Tx } from '../database.ts'
import type { Office } from '../office.ts'
import { batchesOf } from '../rows/batches.ts'
import { sql } from 'kysely'
import type { Algorithm, Verb } from '../tables.ts'

/** One line of the journal: what was done to which version, and the digest of its content. */
export type Entry = {
  readonly org: number
  readonly ledger: string
  readonly rowId: string
  readonly version: number
  readonly verb: Verb
  readonly definition: string
  readonly algorithm: Algorithm
  readonly digest: Buffer
}

/**
 * Opens the change of this transaction: who, when, why. Its number stamps every row version the
 * transaction writes. It is listed as pending until the sealer puts it into a block.
 */
export async function openChange(tx: Tx, office: Office, reason: string | null): Promise<number> {
  const { id } = await tx
    .insertInto('app.journal_changes')
    .values({
      tenant: office.tenant,
      actor: office.account,
      actor_name: office.accountName,
      actor_org: office.accountOrg,
      reason,
      request_id: office.requestId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await tx.insertInto('app.journal_pending').values({ tenant: office.tenant, change: id }).execute()
  return id
}

/** Appends entries to a change. The one function that writes them; nothing updates or deletes them. */
export async function appendEntries(
  tx: Tx,
  tenant: number,
  change: number,
  entries: readonly Entry[],
  firstPosition = 0,
): Promise<void> {
  const positioned = entries.map((entry, index) => ({ entry, position: firstPosition + index }))
  for (const batch of batchesOf(positioned)) {
    const records = batch.map(({ entry, position }) => ({
      position,
      org: entry.org,
      ledger: entry.ledger,
      row_id: entry.rowId,
      version: entry.version,
      verb: entry.verb,
      definition: entry.definition,
      algorithm: entry.algorithm,
      digest: `\\x${entry.digest.toString('hex')}`,
    }))
    await sql`insert into app.journal_entries
      (tenant, change, position, org, ledger, row_id, version, verb, definition, algorithm, digest)
    select ${tenant}, ${change}, r.* from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r(
      position integer, org integer, ledger text, row_id text, version integer, verb text,
      definition text, algorithm text, digest bytea)`.execute(tx)
  }
}
