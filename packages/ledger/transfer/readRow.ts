import { clean, cleanText } from '../cells/clean.ts'
import { parseCell } from '../cells/parseCell.ts'
import { type CellContext, type CellResult, issue } from '../cells/result.ts'
import type { CellValue, Field } from '../field.ts'
import { fieldsOf, type Ledger, type Row } from '../ledger.ts'
import type { Corrections, RowIssue } from './dryRun.ts'
import type { Mapping } from './mapping.ts'
import { hiddenByMerge } from './merges.ts'
import { isMoneyUnit, unitColumn } from './moneyUnits.ts'
import { type SourceRow, type SourceSheet, textAt } from './source.ts'

/** A row as it was read, before it is compared with anything. */
export type ReadRow = {
  readonly row: number
  /** Texts by field, as the file or a correction has them. */
  readonly cells: Readonly<Record<string, string>>
  /** The cells that could be read, also of a row that is refused for another cell. */
  readonly readable: Row
  /** The whole row; null while a cell is wrong or a rule that must hold is broken. */
  readonly fields: Row | null
  readonly issues: readonly RowIssue[]
}

/** Suggestions are sought for this many rows with issues; beyond it nobody looks, and each search costs. */
const rowsWithSuggestions = 500

/** Makes the reader of one sheet: words that repeat from row to row are looked up once. */
export function rowReader(
  ledger: Ledger,
  sheet: SourceSheet,
  mapping: Mapping,
  context: Omit<CellContext, 'moneyUnit'>,
  corrections: Corrections,
): (source: SourceRow) => ReadRow {
  const fields = fieldsOf(ledger)
  const known = new Map<string, CellResult>()
  const header = sheet.rows.find(({ number }) => number === mapping.headerRow)
  const units = unitColumn(
    sheet,
    mapping.headerRow,
    Object.fromEntries(header?.cells ?? []),
    Object.values(mapping.columns),
  )
  const mergedText = hiddenByMerge(sheet)
  let rowsWithIssues = 0

  const parse = (name: string, field: Field, raw: string, year: number | null): CellResult => {
    const suggests = rowsWithIssues < rowsWithSuggestions
    const moneyUnit = mapping.moneyUnits[name]
    const read = (): CellResult =>
      parseCell(field, raw, {
        ...context,
        suggests,
        ...(moneyUnit === undefined ? {} : { moneyUnit }),
        ...(year === null ? {} : { year }),
      })
    if (field.kind !== 'choice' && field.kind !== 'code' && field.kind !== 'ref') return read()
    const key = `${name}\n${year ?? ''}\n${suggests}\n${raw}`
    const before = known.get(key)
    if (before) return before
    const result = read()
    known.set(key, result)
    return result
  }

  return (source) => {
    const corrected = corrections.cells[String(source.number)]
    const rawOf = (name: string): string =>
      corrected?.[name] ?? source.cells.get(mapping.columns[name] ?? '') ?? ''
    const withUnit = (name: string, field: Field): string => {
      const raw = rawOf(name)
      const unit =
        units && field.kind === 'money' && corrected?.[name] === undefined
          ? clean(textAt(source, units.column))
          : ''
      return isMoneyUnit(unit) && /\d[\s)）]*$/.test(raw) ? `${raw}${unit}` : raw
    }
    const year = yearIn(ledger, rawOf, context)
    const cells: Record<string, string> = {}
    const readable: Record<string, CellValue> = {}
    const issues: RowIssue[] = []
    for (const [name, field] of fields) {
      if (field.kind !== 'evidence') cells[name] = rawOf(name)
      const column = mapping.columns[name] ?? null
      const raw = withUnit(name, field)
      const covered = column === null || cleanText(raw) !== '' ? undefined : mergedText(source.number, column)
      const parsed = covered === undefined ? parse(name, field, raw, year) : coveredCell(field, covered)
      if (parsed.kind === 'value') readable[name] = parsed.value
      else if (parsed.kind === 'blank') readable[name] = null
      else {
        const { code, message, suggestion } = parsed
        issues.push({ row: source.number, column, field: name, level: 'error', code, message, suggestion })
      }
    }
    const found = issues.length > 0 ? issues : brokenRules(ledger, source.number, readable, mapping)
    if (found.length > 0) rowsWithIssues += 1
    const isWhole = found.every(({ level }) => level === 'confirm')
    return { row: source.number, cells, readable, fields: isWhole ? readable : null, issues: found }
  }
}

const coveredCell = ({ label }: Field, text: string): CellResult =>
  issue('MERGED', `${label}这一格被上面的合并单元格盖住了。请取消合并，逐行填写。`, cleanText(text))

/** One cause, one sentence: while a rule refuses the row, mere remarks on it would only be noise. */
function brokenRules(ledger: Ledger, row: number, fields: Row, mapping: Mapping): readonly RowIssue[] {
  const broken = Object.values(ledger.invariants).filter(({ holds }) => !holds(fields))
  const refusing = broken.filter(({ level }) => level === 'must')
  return (refusing.length > 0 ? refusing : broken).map(({ level, says, field }) => ({
    row,
    column: mapping.columns[field] ?? null,
    field,
    level: level === 'must' ? 'error' : 'confirm',
    code: 'INVARIANT',
    message: says,
    suggestion: null,
  }))
}

/** The year a row belongs to, by its year or the day that says its month; names of other ledgers are looked up in it. */
function yearIn(ledger: Ledger, rawOf: (name: string) => string, context: CellContext): number | null {
  const name = ledger.year ?? ledger.month?.of
  const field = name === undefined ? undefined : ledger.fields[name]
  if (name === undefined || field === undefined) return null
  const parsed = parseCell(field, rawOf(name), context)
  if (parsed.kind !== 'value') return null
  return typeof parsed.value === 'number' ? parsed.value : Number(String(parsed.value).slice(0, 4))
}
