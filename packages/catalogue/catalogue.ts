import type { Scorecard, ScoredReport, UnitTable } from '@hengjian/evaluation'
import type { Ledger } from '@hengjian/ledger'
import type { Metric } from '@hengjian/metric'
import type { Standard } from './standard.ts'

/** What the system knows, frozen: everything by its name. */
export type Catalogue = {
  /** Ledgers of the kernel that this package knows, then those found, in the order of the menu. */
  readonly ledgers: ReadonlyMap<string, Ledger>
  readonly metrics: ReadonlyMap<string, Metric>
  readonly scorecards: ReadonlyMap<string, Scorecard>
  readonly standards: ReadonlyMap<string, Standard>
  readonly reports: ReadonlyMap<string, ScoredReport>
  /** Forms of the whole unit that score nothing. */
  readonly tables: ReadonlyMap<string, UnitTable>
  /** Identity of the pack: an evaluation stores it, so that old years stay what they were. */
  readonly pack: { readonly version: string; readonly digest: string }
}
