import type { Ledger } from '@hengjian/ledger'
import { sql } from 'kysely'
import { verifyAccounts } from '../accounts/verifyAccounts.ts'
import { verifyRuns } from '../checks/verifyRuns.ts'
import type { Database } from '../database.ts'
import { erasuresOf } from '../erasure/erasures.ts'
import { hash } from './digest.ts'
import { merkleRoot } from './merkle.ts'
import { blockContent, entriesOf, leafOf } from './seal.ts'
import { verifyRows } from './verifyRows.ts'

/** One thing that does not fit, in words an auditor can follow. */
export type Discrepancy = { readonly code: string; readonly message: string }

export type Verification = {
  readonly blocks: number
  readonly sealedEntries: number
  readonly pendingChanges: number
  readonly versions: number
  readonly accountVersions: number
  readonly lastHash: string | null
  /** Content that was removed by law and says so; it is no discrepancy. */
  readonly erasures: readonly string[]
  readonly discrepancies: readonly Discrepancy[]
}

/**
 * Proves the journal: every block hash follows from its list and the block before, every listed
 * entry is there, every row version of every ledger and every version of an account has the content its
 * entry was written for, no version exists without an entry, and what checks found is what they found.
 */
export async function verifyJournal(
  keeper: Database,
  tenant: number,
  ledgers: readonly Ledger[],
): Promise<Verification> {
  const discrepancies: Discrepancy[] = []
  const blocks = await keeper
    .selectFrom('app.journal_blocks')
    .selectAll()
    .where('tenant', '=', tenant)
    .orderBy('number')
    .execute()
  let previous: Buffer = Buffer.alloc(32)
  let sealedEntries = 0
  for (const [index, block] of blocks.entries()) {
    const wrong = (message: string): void =>
      void discrepancies.push({ code: 'BLOCK', message: `第 ${block.number} 区块${message}` })
    const { rows: seals } = await sql<{ change: number }>`
      select change from app.journal_seals where tenant = ${tenant} and block = ${block.number} order by change`.execute(
      keeper,
    )
    const entries = await entriesOf(
      keeper,
      tenant,
      seals.map(({ change }) => change),
    )
    sealedEntries += entries.length
    const root = merkleRoot(block.algorithm, entries.map(leafOf))
    const content = blockContent({
      tenant,
      number: block.number,
      previous: block.previous,
      root: block.root,
      entries: block.entries,
      sealedAt: block.sealed_at,
    })
    if (block.number !== index) wrong(`编号不连续，应为第 ${index} 区块。`)
    if (!block.previous.equals(previous)) wrong('没有接在上一区块之后。')
    if (!root.equals(block.root)) wrong('所列记录与封存时不一致，有记录被改动、增加或删除。')
    if (entries.length !== block.entries) wrong(`应有 ${block.entries} 条记录，现有 ${entries.length} 条。`)
    if (!hash(block.algorithm, content).equals(block.hash)) wrong('的哈希值与内容不符。')
    previous = block.hash
  }
  const pending = await keeper
    .selectFrom('app.journal_pending')
    .select('change')
    .where('tenant', '=', tenant)
    .execute()
  discrepancies.push(...(await unlistedChanges(keeper, tenant)))
  let versions = 0
  for (const ledger of ledgers) {
    const checked = await verifyRows(keeper, tenant, ledger)
    versions += checked.versions
    discrepancies.push(...checked.discrepancies)
  }
  discrepancies.push(...(await verifyRuns(keeper, tenant)))
  const accounts = await verifyAccounts(keeper, tenant)
  discrepancies.push(...accounts.discrepancies)
  return {
    blocks: blocks.length,
    sealedEntries,
    pendingChanges: pending.length,
    versions,
    accountVersions: accounts.versions,
    lastHash: blocks.at(-1)?.hash.toString('hex') ?? null,
    erasures: await erasuresOf(keeper, tenant, ledgers),
    discrepancies,
  }
}

/** A change must be sealed or pending; one that is neither was hidden from the sealer. */
async function unlistedChanges(keeper: Database, tenant: number): Promise<readonly Discrepancy[]> {
  const { rows } = await sql<{ id: number }>`
    select c.id from app.journal_changes c
    where c.tenant = ${tenant}
      and not exists (select 1 from app.journal_seals s where s.tenant = c.tenant and s.change = c.id)
      and not exists (select 1 from app.journal_pending p where p.tenant = c.tenant and p.change = c.id)
    order by c.id limit 20`.execute(keeper)
  return rows.map(({ id }) => ({ code: 'UNLISTED', message: `第 ${id} 号变更既未封存也不在待封存之列。` }))
}
