import type { Ledger } from '@hengjian/ledger'
import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { definitionOf, digestOfRow, newSalt } from '../journal/digest.ts'
import { appendEntries, openChange } from '../journal/entries.ts'
import { mustBeOpen } from '../months/mustBeOpen.ts'
import type { Office } from '../office.ts'
import { tableOf } from '../schema/tableSql.ts'
import type { Algorithm, Verb } from '../tables.ts'
import { rowFromRecord, type StoredRow } from './codec.ts'
import { refusalOf } from './refusals.ts'
import { type Intent } from './intent.ts'
import { planSteps, type Step } from './plan.ts'
import {
  closeVersions,
  insertVersions,
  lockCurrent,
  removeVersions,
  replaceVersions,
  type SaltedRow,
} from './tableWrites.ts'
import { insertDeltas } from './rollUps.ts'
import { rewriteEvidence, rewriteGrams } from './traces.ts'

export type Written = { readonly change: number; readonly rows: readonly StoredRow[] }

export type WriteOptions = {
  readonly reason: string | null
  readonly algorithm?: Algorithm
  /** Names the verb in the journal when a whole batch is taken back. */
  readonly verb?: Verb
  /** Continues a change that this transaction has already opened, with this many entries so far. */
  readonly change?: { readonly id: number; readonly entries: number }
}

/**
 * Writes rows of one ledger: closes old versions into history, opens new ones, appends one journal
 * entry each, and keeps search, evidence and roll-ups in step, all in the caller's transaction.
 * Nothing here decides whether the content is right; that is checked before.
 * @throws StaleRowError, StoreError (ROW_NOT_FOUND, DUPLICATE_ROW, ROW_IN_USE, MONTH_CLOSED)
 */
export async function writeRows(
  tx: Tx,
  office: Office,
  ledger: Ledger,
  intents: readonly Intent[],
  options: WriteOptions,
): Promise<Written> {
  const algorithm = options.algorithm ?? 'sha256'
  const change = options.change?.id ?? (await openChange(tx, office, options.reason))
  const current = await lockCurrent(
    tx,
    office.tenant,
    ledger,
    intents.flatMap((intent) => (intent.verb === 'create' ? [] : [intent.id])),
  )
  const steps = planSteps(ledger, intents, current)
  await mustBeOpen(tx, office, ledger, steps)

  const opening = steps.flatMap(({ before, after }): SaltedRow[] =>
    after ? [{ row: { ...after, opened: change }, salt: newSalt(), replaces: before !== null }] : [],
  )
  const ending = steps.flatMap(({ before }) => (before ? [before.id] : []))
  try {
    await closeVersions(tx, office.tenant, ledger, ending, change)
    await removeVersions(
      tx,
      office.tenant,
      ledger,
      steps.flatMap(({ before, after }) => (before && !after ? [before.id] : [])),
    )
    await replaceVersions(
      tx,
      office.tenant,
      ledger,
      opening.filter(({ replaces }) => replaces),
    )
    await insertVersions(
      tx,
      office.tenant,
      ledger,
      opening.filter(({ replaces }) => !replaces),
    )
  } catch (error) {
    throw refusalOf(ledger, error)
  }
  await rewriteGrams(tx, office.tenant, ledger, steps)
  await rewriteEvidence(tx, office.tenant, ledger, steps)
  await insertDeltas(tx, office.tenant, ledger, steps)
  const salts = new Map(opening.map(({ row, salt }) => [row.id, salt]))
  await appendEntries(
    tx,
    office.tenant,
    change,
    steps.map((step) => entryOf(ledger, step, algorithm, salts, options.verb)),
    options.change?.entries,
  )
  return { change, rows: opening.map(({ row }) => row) }
}

/** A removal has no new content: its entry carries the digest of the version it ended, unsalted by anything new. */
function entryOf(
  ledger: Ledger,
  step: Step,
  algorithm: Algorithm,
  salts: ReadonlyMap<string, Buffer>,
  verb: Verb | undefined,
) {
  const row = step.after ?? step.before
  if (!row) throw new Error('Broken assumption: a step without any version')
  return {
    org: row.org,
    ledger: ledger.name,
    rowId: row.id,
    version: step.after ? step.after.version : row.version + 1,
    verb: verb ?? step.verb,
    definition: definitionOf(ledger),
    algorithm,
    digest: digestOfRow(
      algorithm,
      salts.get(row.id) ?? Buffer.alloc(0),
      ledger,
      step.after ?? { ...row, version: row.version + 1, fields: {} },
    ),
  }
}

/** The current version of one row that this person may see, or null. */
export async function readRow(tx: Tx, office: Office, ledger: Ledger, id: string): Promise<StoredRow | null> {
  const { rows } = await sql<Record<string, unknown>>`
    select * from ${sql.raw(tableOf(ledger))} where tenant = ${office.tenant} and id = ${id}::uuid`.execute(
    tx,
  )
  return rows[0] ? rowFromRecord(ledger, rows[0]) : null
}
