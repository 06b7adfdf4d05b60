import { parseCell } from '../cells/parseCell.ts'
import type { CellContext } from '../cells/result.ts'
import type { CellValue } from '../field.ts'
import { fieldsOf, type Ledger, type Row } from '../ledger.ts'
import { differingFields, keyOfRow } from './rowKey.ts'
import type { Mapping } from './mapping.ts'
import type { SourceRow, SourceSheet } from './source.ts'
import { compareTotals, type Difference, isTotalRow } from './totals.ts'

/** A row that already stands in the ledger with the same key. */
export type Existing = { readonly id: string; readonly version: number; readonly occurrence: number; readonly fields: Row; readonly open: boolean }

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
  readonly occurrence: number
  readonly issues: readonly RowIssue[]
}

export type Corrections = {
  /** Texts put in the place of cells, by row number and field. */
  readonly cells: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Rows a person looked at and wants taken: no duplicates, or a remark that is in order. */
  readonly confirmed: ReadonlySet<number>
}

export type DryRun = { readonly rows: readonly RowResult[]; readonly differences: readonly Difference[] }

export type Lookups = {
  readonly context: Omit<CellContext, 'moneyUnit'>
  /** Rows of the ledger by `keyOfRow`, asked once for all keys of the file. */
  readonly existing: (keys: readonly string[], rows: readonly Row[]) => Promise<ReadonlyMap<string, readonly Existing[]>>
}

/**
 * Reads every row of a sheet and says what an import would do, without writing anything. Subtotals are
 * not taken but compared; a row that stands already is skipped; a row that stands with other content,
 * or twice in the file, asks a person. Linear in the number of rows.
 */
export async function dryRun(ledger: Ledger, sheet: SourceSheet, mapping: Mapping, lookups: Lookups, corrections: Corrections): Promise<DryRun> {
  const body = sheet.rows.filter(({ number }) => number > mapping.headerRow)
  const details = body.filter((row) => !isTotalRow(row, mapping))
  const read = details.map((row) => readRow(ledger, row, mapping, lookups.context, corrections))
  const whole = read.flatMap(({ fields }) => (fields ? [fields] : []))
  const existing = await lookups.existing(whole.map((fields) => keyOfRow(ledger, fields)), whole)
  const seen = new Map<string, number[]>()
  const rows = read.map((row): RowResult => {
    if (!row.fields) return { ...row, result: 'error', replaces: null, occurrence: 1 }
    const key = keyOfRow(ledger, row.fields)
    const before = seen.get(key) ?? []
    seen.set(key, [...before, row.row])
    return settle(ledger, row, row.fields, existing.get(key) ?? [], before, corrections.confirmed.has(row.row))
  })
  return { rows, differences: compareTotals(ledger, body, mapping, rows) }
}

type ReadRow = Pick<RowResult, 'row' | 'cells' | 'fields' | 'issues'>

function readRow(
  ledger: Ledger,
  source: SourceRow,
  mapping: Mapping,
  context: Lookups['context'],
  corrections: Corrections,
): ReadRow {
  const { number: row } = source
  const rawOf = (name: string): string =>
    corrections.cells[String(row)]?.[name] ?? source.cells.get(mapping.columns[name] ?? '') ?? ''
  const cells = Object.fromEntries(fieldsOf(ledger).flatMap(([name, { kind }]) => (kind === 'evidence' ? [] : [[name, rawOf(name)]])))
  const year = yearIn(ledger, rawOf, context)
  const fields: Record<string, CellValue> = {}
  const issues: RowIssue[] = []
  for (const [name, field] of fieldsOf(ledger)) {
    const moneyUnit = mapping.moneyUnits[name]
    const parsed = parseCell(field, rawOf(name), {
      ...context,
      ...(moneyUnit === undefined ? {} : { moneyUnit }),
      ...(year === null ? {} : { year }),
    })
    if (parsed.kind === 'value') fields[name] = parsed.value
    else if (parsed.kind === 'blank') fields[name] = field.kind === 'evidence' ? [] : null
    else issues.push({ row, column: mapping.columns[name] ?? null, field: name, level: 'error', code: parsed.code, message: parsed.message, suggestion: parsed.suggestion })
  }
  if (issues.length > 0) return { row, cells, fields: null, issues }
  const broken = Object.values(ledger.invariants).filter(({ holds }) => !holds(fields))
  const failed = broken.map(({ level, says, field }): RowIssue => ({
    row,
    column: mapping.columns[field] ?? null,
    field,
    level: level === 'must' ? 'error' : 'confirm',
    code: 'INVARIANT',
    message: says,
    suggestion: null,
  }))
  return { row, cells, fields: failed.some(({ level }) => level === 'error') ? null : fields, issues: failed }
}

/** The year a row belongs to, by its year or the day that says its month; names of other ledgers are looked up in it. */
function yearIn(ledger: Ledger, rawOf: (name: string) => string, context: Lookups['context']): number | null {
  const name = ledger.year ?? ledger.month?.of
  const field = name === undefined ? undefined : ledger.fields[name]
  if (name === undefined || field === undefined) return null
  const parsed = parseCell(field, rawOf(name), context)
  if (parsed.kind !== 'value') return null
  return typeof parsed.value === 'number' ? parsed.value : Number(String(parsed.value).slice(0, 4))
}

/** Decides between new, the same, changed and doubtful. */
function settle(ledger: Ledger, row: ReadRow, fields: Row, standing: readonly Existing[], before: readonly number[], confirmed: boolean): RowResult {
  const base = { ...row, fields, occurrence: standing.length + before.length + 1 }
  const asks = (message: string): RowIssue => ({ row: row.row, column: null, field: null, level: 'confirm', code: 'SAME_KEY', message, suggestion: null })
  const labels = ledger.key.map((name) => ledger.fields[name]?.label).join('、')
  const same = standing.find((existing) => differingFields(ledger, existing.fields, fields).length === 0)
  if (before.length > 0 && !confirmed) {
    return { ...base, result: 'confirm', replaces: null, issues: [...row.issues, asks(`${labels}与本文件第 ${before.join('、')} 行相同。确为另一笔的请确认导入，否则请删去。`)] }
  }
  if (same && before.length === 0 && !confirmed) return { ...base, result: 'skip', replaces: same }
  const [other] = standing
  if (other && before.length === 0 && !confirmed) {
    const changes = differingFields(ledger, other.fields, fields).map((name) => ledger.fields[name]?.label).join('、')
    if (!other.open) {
      return { ...base, result: 'error', replaces: other, issues: [...row.issues, { ...asks(`台账里${labels}相同的一行已报送或审核，不能改动。请先退回那一行。`), level: 'error' }] }
    }
    return { ...base, result: 'confirm', replaces: other, issues: [...row.issues, asks(`台账里已有${labels}相同的一行，但${changes}不同。确认后按本文件更新那一行。`)] }
  }
  if (row.issues.length > 0 && !confirmed) return { ...base, result: 'confirm', replaces: null }
  const updates = other && before.length === 0 && !same ? other : null
  return { ...base, result: updates ? 'change' : 'create', replaces: updates }
}
