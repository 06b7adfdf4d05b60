import type { CellContext } from '../cells/result.ts'
import type { Ledger, Row } from '../ledger.ts'
import { bodyOf } from './body.ts'
import { refuseClosedMonths } from './closedMonths.ts'
import type { Mapping } from './mapping.ts'
import { refuseUsedElsewhere } from './once.ts'
import { rowReader } from './readRow.ts'
import { settle } from './settle.ts'
import type { SourceSheet } from './source.ts'
import { type Summary, summaryOf } from './summary.ts'
import { compareTotals, type Difference } from './totals.ts'

/** A row that already stands in the ledger with the same key. */
export type Existing = {
  readonly id: string
  readonly version: number
  readonly occurrence: number
  readonly fields: Row
  /** Its state lets it be edited. */
  readonly open: boolean
}

export type RowIssue = {
  readonly row: number
  readonly column: string | null
  readonly field: string | null
  readonly level: 'error' | 'confirm'
  readonly code: string
  readonly message: string
  readonly suggestion: string | null
}

/** What the import would do with one row of the file. */
export type RowResult = {
  readonly row: number
  readonly result: 'create' | 'change' | 'skip' | 'error' | 'confirm'
  readonly cells: Readonly<Record<string, string>>
  readonly fields: Row | null
  readonly replaces: Existing | null
  /** Tells real twins with one key apart; counts from 1 inside one organisation. */
  readonly occurrence: number
  readonly issues: readonly RowIssue[]
}

export type Corrections = {
  /** Texts put in the place of cells, by row number and field. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Rows a person looked at and wants taken: no duplicates, or a remark that is in order. */
  readonly confirmed: ReadonlySet<number>
}

export type Lookups = {
  readonly context: Omit<CellContext, 'moneyUnit'>
  /** Rows of the ledger with the key of any of these rows, by `keyOfRow`; asked once for the whole file. */
  readonly existing: (rows: readonly Row[]) => Promise<ReadonlyMap<string, readonly Existing[]>>
  /**
   * For entries that may occur only once in the region: the unit that has one already, by row number.
   * Asked once for all rows of the file; it names whom to ask, never the row.
   */
  readonly usedElsewhere?: (
    rows: readonly { readonly row: number; readonly fields: Row; readonly replaces: Existing | null }[],
  ) => Promise<ReadonlyMap<number, string>>
  /** For a ledger that locks its months: the sentence for a row that would change a closed one, by row number. */
  readonly closedMonths?: (
    rows: readonly { readonly row: number; readonly fields: Row; readonly replaces: Existing | null }[],
  ) => Promise<ReadonlyMap<number, string>>
}

export type DryRun = Summary & {
  readonly rows: readonly RowResult[]
  readonly differences: readonly Difference[]
  /** Numbers of rows below the header that are no records: repeated headers, 栏次, remarks and signatures. */
  readonly notes: readonly number[]
  /** Rows that another ledger keeps, by its name. The same file is imported there as well. */
  readonly elsewhere: Readonly<Record<string, readonly number[]>>
}

/**
 * Reads every row of a sheet and says what an import would do, without writing anything. Totals are
 * not taken but compared; a row that stands already is skipped; a row that stands with other content,
 * or twice in the file, asks a person. Linear in the number of rows.
 */
export async function dryRun(
  ledger: Ledger,
  sheet: SourceSheet,
  mapping: Mapping,
  lookups: Lookups,
  corrections: Corrections,
): Promise<DryRun> {
  const body = bodyOf(ledger, sheet, mapping)
  const readRow = rowReader(ledger, sheet, mapping, lookups.context, corrections)
  const read = body.flatMap(({ row, kind }) => (kind === 'detail' ? [readRow(row)] : []))
  const whole = read.flatMap(({ fields }) => (fields ? [fields] : []))
  const settled = settle(ledger, read, await lookups.existing(whole), corrections.confirmed)
  const once = await refuseUsedElsewhere(ledger, settled, lookups.usedElsewhere)
  const rows = await refuseClosedMonths(ledger, mapping, once, lookups.closedMonths)
  const readable = new Map(read.map((row) => [row.row, row.readable]))
  return {
    rows,
    ...summaryOf(ledger, rows),
    differences: compareTotals(ledger, body, mapping, readable),
    notes: body.flatMap(({ row, kind }) => (kind === 'note' ? [row.number] : [])),
    elsewhere: elsewhereIn(body),
  }
}

function elsewhereIn(body: ReturnType<typeof bodyOf>): Readonly<Record<string, readonly number[]>> {
  const found: Record<string, number[]> = {}
  for (const { row, ledger } of body) if (ledger !== undefined) (found[ledger] ??= []).push(row.number)
  return found
}
