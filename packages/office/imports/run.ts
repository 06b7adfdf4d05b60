import {
  type Corrections,
  type DryRun,
  dryRun,
  type Existing,
  fieldsOf,
  keyOfRow,
  lackingFields,
  type Ledger,
  linesOf,
  type Row,
  type SourceSheet,
} from '@hengjian/ledger'
import {
  idsByCaption,
  inOffice,
  type Office,
  rowsWithKeys,
  sameEntryElsewhere,
  type StoredRow,
  type Tx,
} from '@hengjian/store'
import { OfficeError } from '../errors.ts'
import { type House, ledgerNamed } from '../house.ts'
import { officeOf, type Person } from '../person.ts'
import { closedRows } from './closedRows.ts'
import { readSource } from './read.ts'
import { sheetNamed } from './start.ts'
import { broughtBy, readImport, type StoredImport } from './stored.ts'

/** Corrections as the page sends them. */
export type SentCorrections = {
  readonly cells: Corrections['cells']
  readonly notDuplicates: readonly number[]
}

/**
 * Says what the import would do, row by row. Writes nothing.
 * @param opened numbers of the rows with which folds begin that are to be shown in full
 * @throws OfficeError COLUMNS_MISSING while a field that every record must have has no column
 */
export async function dryRunImport(
  house: House,
  person: Person,
  id: string,
  sent: SentCorrections,
  opened: readonly number[] = [],
) {
  const office = await officeOf(house, person)
  const stored = await readImport(house, office, id)
  const ledger = ledgerNamed(house, stored.ledger)
  const run = await inOffice(house.app, office, (tx) => runOf(house, tx, office, ledger, stored, sent))
  const { counts, sums, issues, issuesLeftOut, differences, notes, elsewhere } = run
  return {
    id,
    counts,
    sums,
    differences,
    issues,
    issuesLeftOut,
    /** Rows that are no records: remarks and signatures under the table. */
    notes,
    /** Rows of the file that another ledger keeps: the same file is imported there as well. */
    elsewhere: Object.entries(elsewhere).map(([name, rows]) => ({
      ledger: name,
      title: house.ledgers.get(name)?.title ?? '',
      rows: [...rows],
    })),
    lines: linesOf(run.rows, new Set(opened)).map((line) => {
      if (line.kind === 'fold') return line
      const { row, result, cells, issues } = line.row
      return { kind: line.kind, row, result, cells, issues }
    }),
  }
}

/** The dry run itself, inside a transaction: the commit repeats it, so nothing can slip in between. */
export async function runOf(
  house: House,
  tx: Tx,
  office: Office,
  ledger: Ledger,
  stored: StoredImport,
  sent: SentCorrections,
): Promise<DryRun> {
  const lacking = lackingFields(ledger, stored.mapping.columns)
  if (lacking.length > 0)
    throw new OfficeError(
      'COLUMNS_MISSING',
      `表格里没有找到这些列：${lacking.join('、')}。请核对表头，指定对应的列；表格里没有的请补上后重新导入。`,
    )
  const { sheets } = await readSource(house, ledger, await broughtBy(house, stored))
  const sheet = sheetNamed(sheets, stored.mapping.sheet)
  const captions = await captionTables(house, tx, office, ledger, stored, sheet)
  const standing = new Map<string, StoredRow>()
  return dryRun(
    ledger,
    sheet,
    stored.mapping,
    {
      context: {
        codes: house.codes,
        captions: (referred, year) => captions.get(`${referred}.${year ?? ''}`) ?? new Map(),
      },
      existing: async (rows) => {
        const found = await rowsWithKeys(tx, office.tenant, stored.org, ledger, rows)
        const byKey = new Map<string, Existing[]>()
        for (const row of found) {
          const { id, version, occurrence, fields, state } = row
          standing.set(id, row)
          const key = keyOfRow(ledger, fields)
          const open = ledger.states.states[state]?.open ?? false
          byKey.set(key, [...(byKey.get(key) ?? []), { id, version, occurrence, fields, open }])
        }
        return byKey
      },
      usedElsewhere: (rows) => usedElsewhere(house, tx, ledger, rows),
      closedMonths: (rows) => closedRows(tx, office, ledger, stored.org, standing, rows),
    },
    { cells: sent.cells, confirmed: new Set(sent.notDuplicates) },
  )
}

/** Names of referred rows for every year that the file can mean: those of the ledger's years, and without a year. */
async function captionTables(
  house: House,
  tx: Tx,
  office: Office,
  ledger: Ledger,
  stored: StoredImport,
  sheet: SourceSheet,
) {
  const tables = new Map<string, ReadonlyMap<string, readonly string[]>>()
  const referred = new Set(
    fieldsOf(ledger).flatMap(([, field]) => (field.kind === 'ref' ? [field.ledger] : [])),
  )
  const years = new Set(
    sheet.rows.flatMap(({ cells }) =>
      [...cells.values()].flatMap((text) => text.match(/\b(?:19|20)\d{2}(?=\D|$|\d{4}\b)/g) ?? []),
    ),
  )
  for (const name of referred) {
    const other = ledgerNamed(house, name)
    tables.set(`${name}.`, await idsByCaption(tx, office.tenant, other, stored.org, null))
    for (const year of years)
      tables.set(`${name}.${year}`, await idsByCaption(tx, office.tenant, other, stored.org, Number(year)))
  }
  return tables
}

/** Units that already have an entry which may occur only once in the region, by row number. */
async function usedElsewhere(
  house: House,
  tx: Tx,
  ledger: Ledger,
  rows: readonly { readonly row: number; readonly fields: Row; readonly replaces: Existing | null }[],
): Promise<ReadonlyMap<number, string>> {
  const tree = await house.organisations()
  const found = new Map<number, string>()
  for (const { row, fields, replaces } of rows) {
    const org = await sameEntryElsewhere(tx, ledger, fields, replaces?.id ?? null)
    if (org !== null && replaces === null) found.set(row, tree.byNumber.get(org)?.name ?? '其他单位')
  }
  return found
}
