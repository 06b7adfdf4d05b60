import type { CellValue, Row } from '@hengjian/ledger'
import type { Day, Decimal } from '@hengjian/values'

/** One condition on a field of a ledger. */
export type Condition = { readonly field: string } & (
  | { readonly equals: CellValue }
  | { readonly oneOf: readonly string[] }
  | { readonly from?: Day; readonly to?: Day }
  | { readonly blank: true }
)

/** What a metric asks a ledger. Only rows whose state counts as a fact answer. */
export type Question = {
  readonly ledger: string
  readonly org: number
  /** Whether organisations below count too. */
  readonly subtree: boolean
  readonly conditions: readonly Condition[]
}

export type RowRecord = {
  readonly id: string
  readonly org: number
  readonly version: number
  readonly state: string
  readonly fields: Row
}

/** The only door of a metric to data; the store implements it, live or as of a sealed block. */
export type LedgerReader = {
  /** `block` null: the ledgers as they stand. `at` is an ISO instant. */
  readonly asOf: { readonly block: number | null; readonly at: string }
  /** Money in 元; `sum` is null when no row answers. `digest` covers ids and versions of the rows. */
  sum(
    question: Question,
    field: string,
  ): Promise<{ readonly rows: number; readonly sum: Decimal | null; readonly digest: string }>
  rows(
    question: Question,
    limit: number,
  ): Promise<{ readonly total: number; readonly rows: readonly RowRecord[] }>
  find(ledger: string, id: string): Promise<RowRecord | null>
}
