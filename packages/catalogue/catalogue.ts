import type { Identities, NarrativeReport, Scorecard, ScoredReport, UnitTable } from '@hengjian/evaluation'
import type { Ledger } from '@hengjian/ledger'
import type { Metric } from '@hengjian/metric'
import type { OfficialLayout } from './officialLayout.ts'
import type { RuleShelf } from './loadRules.ts'
import type { ReportOutline, Standard, Thresholds, WorkCalendar } from './standard.ts'

/** Any official form or report of the catalogue. */
export type CatalogueForm = ScoredReport | UnitTable | NarrativeReport

/** What the system knows, frozen: everything by its name. */
export type Catalogue = {
  /** Ledgers of the kernel that this package knows, then those found, in the order of the menu. */
  readonly ledgers: ReadonlyMap<string, Ledger>
  readonly metrics: ReadonlyMap<string, Metric>
  readonly scorecards: ReadonlyMap<string, Scorecard>
  readonly standards: ReadonlyMap<string, Standard>
  /** Dated numbers that rules ask for. */
  readonly thresholds: ReadonlyMap<string, Thresholds>
  /** Holidays and the weekends worked instead, year by year. */
  readonly calendars: ReadonlyMap<string, WorkCalendar>
  /** Sections that notices prescribe for reports in words. */
  readonly outlines: ReadonlyMap<string, ReportOutline>
  /** 勾稽关系: what must hold between the figures of a unit. */
  readonly identities: ReadonlyMap<string, Identities>
  /** How the sheets of official forms are laid out, by form and year. */
  readonly layouts: ReadonlyMap<string, OfficialLayout>
  /** Rules of the checker with their dictionary, dated numbers and profiles; read when they are first asked for. */
  readonly checking: () => Promise<RuleShelf>
  readonly reports: ReadonlyMap<string, ScoredReport>
  /** Forms of the whole unit that score nothing. */
  readonly tables: ReadonlyMap<string, UnitTable>
  /** Reports in words whose figures are references. */
  readonly narratives: ReadonlyMap<string, NarrativeReport>
  /** Identity of the pack: an evaluation stores it, so that old years stay what they were. */
  readonly pack: { readonly version: string; readonly digest: string }
}

/** Every form, in the order in which an office binds them: the report in words, the base table, the scored forms. */
export const formsOf = ({
  narratives,
  tables,
  reports,
}: Pick<Catalogue, 'narratives' | 'tables' | 'reports'>): readonly CatalogueForm[] => [
  ...narratives.values(),
  ...tables.values(),
  ...reports.values(),
]
