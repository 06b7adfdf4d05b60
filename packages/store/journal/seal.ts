import { sql } from 'kysely'
import type { Database, Tx } from '../database.ts'
import type { Algorithm } from '../tables.ts'
import { hash } from './digest.ts'
import { merkleRoot } from './merkle.ts'

/** The number and hash that a form prints: everything committed before it is in this block or an earlier one. */
export type Block = {
  readonly number: number
  readonly hash: string
  readonly sealedAt: Date
  readonly entries: number
}

/** What the hash of a block covers; the same text is rebuilt by `verifyJournal`. */
export const blockContent = (block: {
  readonly tenant: number
  readonly number: number
  readonly previous: Buffer
  readonly root: Buffer
  readonly entries: number
  readonly sealedAt: Date
}): string =>
  JSON.stringify([
    block.tenant,
    block.number,
    block.previous.toString('hex'),
    block.root.toString('hex'),
    block.entries,
    block.sealedAt.toISOString(),
  ])

/** An entry joined with its change, in the order of the block's list. */
export type ListedEntry = {
  readonly change: number
  readonly position: number
  readonly actor: string
  readonly actor_name: string
  readonly at: Date
  readonly reason: string | null
  readonly request_id: string
  readonly org: number
  readonly ledger: string
  readonly row_id: string
  readonly version: number
  readonly verb: string
  readonly definition: string
  readonly algorithm: string
  readonly digest: Buffer
}

/** One leaf of the Merkle tree. */
export const leafOf = (entry: ListedEntry): string =>
  JSON.stringify([
    entry.change,
    entry.position,
    entry.actor,
    entry.actor_name,
    entry.at.toISOString(),
    entry.reason,
    entry.request_id,
    entry.org,
    entry.ledger,
    entry.row_id,
    entry.version,
    entry.verb,
    entry.definition,
    entry.algorithm,
    entry.digest.toString('hex'),
  ])

/** Entries of the given changes in block order: by change number, then position. */
export async function entriesOf(
  tx: Tx | Database,
  tenant: number,
  changes: readonly number[],
): Promise<readonly ListedEntry[]> {
  const { rows } = await sql<ListedEntry>`
    select e.change, e.position, c.actor, c.actor_name, c.at, c.reason, c.request_id,
      e.org, e.ledger, e.row_id, e.version, e.verb, e.definition, e.algorithm, e.digest
    from app.journal_entries e
    join app.journal_changes c on c.tenant = e.tenant and c.id = e.change
    where e.tenant = ${tenant} and e.change = any(${changes}::bigint[])
    order by e.change, e.position`.execute(tx)
  return rows
}

/**
 * Seals what is committed and pending into one block. One sealer at a time (an advisory lock); a
 * sealer killed half-way rolls back and the next one seals the same changes. Changes committed while
 * this runs stay pending for the next block, so what a block lists never changes.
 * @returns the newest block, new or old; null when there has never been a change
 */
export async function sealPending(
  keeper: Database,
  tenant: number,
  algorithm: Algorithm = 'sha256',
): Promise<Block | null> {
  return keeper.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtext('hengjian.seal'), ${tenant})`.execute(tx)
    const last = await tx
      .selectFrom('app.journal_blocks')
      .select(['number', 'hash', 'sealed_at', 'entries'])
      .where('tenant', '=', tenant)
      .orderBy('number', 'desc')
      .limit(1)
      .executeTakeFirst()
    const pending = await tx
      .deleteFrom('app.journal_pending')
      .where('tenant', '=', tenant)
      .returning('change')
      .execute()
    if (pending.length === 0) {
      if (!last) return null
      return {
        number: last.number,
        hash: last.hash.toString('hex'),
        sealedAt: last.sealed_at,
        entries: last.entries,
      }
    }
    const changes = pending.map(({ change }) => change).sort((left, right) => left - right)
    const entries = await entriesOf(tx, tenant, changes)
    const root = merkleRoot(algorithm, entries.map(leafOf))
    const number = (last?.number ?? -1) + 1
    const previous = last?.hash ?? Buffer.alloc(32)
    const sealedAt = new Date()
    const content = blockContent({ tenant, number, previous, root, entries: entries.length, sealedAt })
    const blockHash = hash(algorithm, content)
    await tx
      .insertInto('app.journal_blocks')
      .values({
        tenant,
        number,
        previous,
        root,
        entries: entries.length,
        sealed_at: sealedAt,
        algorithm,
        hash: blockHash,
      })
      .execute()
    await sql`insert into app.journal_seals (tenant, change, block)
      select ${tenant}, change, ${number} from unnest(${changes}::bigint[]) as change`.execute(tx)
    return { number, hash: blockHash.toString('hex'), sealedAt, entries: entries.length }
  })
}
