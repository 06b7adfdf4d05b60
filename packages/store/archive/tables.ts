import type { Ledger } from '@hengjian/ledger'
import { inOrderOfReference } from '../schema/difference.ts'
import { tableOf } from '../schema/tableSql.ts'

/** Kernel tables of an archive, in an order in which foreign keys find what they refer to. */
const kernelTables = [
  'app.settings',
  'app.journal_changes',
  'app.journal_entries',
  'app.journal_pending',
  'app.journal_blocks',
  'app.journal_seals',
  'app.files',
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

/** Every table that an archive holds: kernel first, then each ledger with its history and search pairs. */
export const archivedTables = (ledgers: readonly Ledger[]): readonly string[] => [
  ...kernelTables,
  ...inOrderOfReference(ledgers).flatMap((ledger) => [
    tableOf(ledger),
    `${tableOf(ledger)}_history`,
    `${tableOf(ledger)}_grams`,
  ]),
]

/** Where a table lies in an archive: `app.budgets` → `tables/budgets.jsonl`. */
export const fileOfTable = (table: string): string => `tables/${table.slice('app.'.length)}.jsonl`

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
