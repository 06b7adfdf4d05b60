import type { Ledger } from '@hengjian/ledger'
import { inOrderOfReference } from '../schema/difference.ts'
import { tableOf } from '../schema/tableSql.ts'

/**
 * Kernel tables of an archive, in an order in which foreign keys find what they refer to. Of accounts it
 * holds what they are and what was recorded of them; passwords, sessions and attempts to log in stay behind.
 */
const kernelTables = [
  'auth.user',
  'auth.account_roles',
  'auth.account_versions',
  'app.settings',
  'app.journal_changes',
  'app.journal_entries',
  'app.journal_pending',
  'app.journal_blocks',
  'app.journal_seals',
  'app.files',
  'app.file_uploads',
  'app.evidence',
  'app.roll_ups',
  'app.roll_up_deltas',
  'app.drafts',
  'app.imports',
  'app.remembered_mappings',
  'app.frozen_figures',
  'app.issued_documents',
  'app.same_entry_answers',
] as const

/** Tables that refer to rows of ledgers, so that they are read in after them. */
const tablesAfterLedgers = ['app.check_runs', 'app.check_findings'] as const

/** Every table that an archive holds: kernel first, then each ledger with its history and search pairs. */
export const archivedTables = (ledgers: readonly Ledger[]): readonly string[] => [
  ...kernelTables,
  ...inOrderOfReference(ledgers).flatMap((ledger) => [
    tableOf(ledger),
    `${tableOf(ledger)}_history`,
    `${tableOf(ledger)}_grams`,
  ]),
  ...tablesAfterLedgers,
]

/** Where a table lies in an archive: `app.budgets` → `tables/budgets.jsonl`, `auth.user` → `tables/auth.user.jsonl`. */
export const fileOfTable = (table: string): string => `tables/${table.replace(/^app\./, '')}.jsonl`

/** Accounts are those of the installation; every other table says in each row whose it is. */
export const hasTenant = (table: string): boolean => !table.startsWith('auth.')

/** What an archive says of itself. Digests are SHA-256 of the files as they lie there. */
export type Manifest = {
  readonly format: 'hengjian-archive-1'
  readonly tenant: number
  readonly exportedAt: string
  readonly postgres: string
  readonly lastBlockHash: string | null
  readonly tables: readonly { readonly name: string; readonly rows: number; readonly digest: string }[]
  readonly files: number
}
