import { type CellJson, cellToJson, fieldsOf, type Ledger } from '@hengjian/ledger'
import {
  captionsOf,
  countedMonth,
  type ListedRow,
  type Office,
  readClosings,
  type StoredRow,
  type Tx,
} from '@hengjian/store'
import { ledgerNamed, type House } from '../house.ts'
import { type FileName, fileNames } from './fileNames.ts'

/** A row as it goes over the wire: cells in the ledger's own units, with the captions and file names to show. */
export type RowJson = {
  readonly id: string
  readonly org: number
  readonly version: number
  readonly state: string
  readonly fields: Readonly<Record<string, CellJson>>
  readonly refs: Readonly<Record<string, string>>
  readonly files: Readonly<Record<string, FileName>>
  readonly changedAt: string
  readonly changedBy: string
  /** The closing that keeps this row as it is; null while it may be changed. */
  readonly monthClosed: { readonly month: string; readonly by: string; readonly at: string } | null
}

/** Turns listed rows into their wire form, looking up captions once per referred ledger. */
export async function rowsToJson(
  house: House,
  tx: Tx,
  office: Office,
  ledger: Ledger,
  rows: readonly ListedRow[],
): Promise<readonly RowJson[]> {
  const captions = await captionsFor(house, tx, office, ledger, rows)
  const digests = rows.flatMap((row) => evidenceOf(ledger, row))
  const names = await fileNames(tx, office.tenant, digests)
  const closed = await closingsFor(tx, office, ledger, rows)
  return rows.map((row) => ({
    id: row.id,
    org: row.org,
    version: row.version,
    state: row.state,
    fields: Object.fromEntries(
      fieldsOf(ledger).map(([name, field]) => [name, cellToJson(field, row.fields[name] ?? null)]),
    ),
    refs: Object.fromEntries(
      fieldsOf(ledger).flatMap(([name, field]) => {
        const id = row.fields[name]
        const caption = field.kind === 'ref' && typeof id === 'string' ? captions.get(id) : undefined
        return caption === undefined ? [] : [[name, caption]]
      }),
    ),
    files: Object.fromEntries(
      evidenceOf(ledger, row).flatMap((digest) =>
        names.has(digest) ? [[digest, names.get(digest) as FileName]] : [],
      ),
    ),
    changedAt: row.changedAt.toISOString(),
    changedBy: row.changedBy,
    monthClosed: closed(row),
  }))
}

/** Finds the closing of the month in which a row counts, asked once for all rows of a page. */
async function closingsFor(tx: Tx, office: Office, ledger: Ledger, rows: readonly StoredRow[]) {
  const months = rows.flatMap((row) => countedMonth(ledger, row) ?? [])
  const closings = await readClosings(tx, office.tenant, ledger, months)
  return (row: StoredRow): RowJson['monthClosed'] => {
    const month = countedMonth(ledger, row)
    const closing = month && closings.of(month)
    return closing ? { month: closing.month, by: closing.by, at: closing.at.toISOString() } : null
  }
}

const evidenceOf = (ledger: Ledger, row: StoredRow): readonly string[] =>
  fieldsOf(ledger).flatMap(([name, field]) =>
    field.kind === 'evidence' ? (row.fields[name] as readonly string[]) : [],
  )

/** Captions of every row that the given rows refer to, by id. */
export async function captionsFor(
  house: House,
  tx: Tx,
  office: Office,
  ledger: Ledger,
  rows: readonly StoredRow[],
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>()
  for (const [name, field] of fieldsOf(ledger)) {
    if (field.kind !== 'ref') continue
    const ids = rows.flatMap((row) => (typeof row.fields[name] === 'string' ? [row.fields[name]] : []))
    const captions = await captionsOf(tx, office.tenant, ledgerNamed(house, field.ledger), [...new Set(ids)])
    for (const [id, caption] of captions) found.set(id, caption)
  }
  return found
}
