import type { MoneyUnit } from '../cells/result.ts'
import { fieldsOf, type Ledger } from '../ledger.ts'
import { matchColumns, scoreOf } from './columns.ts'
import { findHeader, type Header } from './header.ts'
import { isMoneyUnit, unitColumn, unitOfHeader, unitOfTitles } from './moneyUnits.ts'
import { signatureOf } from './signature.ts'
import { columnIndex, type SourceSheet } from './source.ts'

/** Which column feeds which field, below which header row, in which unit of money. */
export type Mapping = {
  readonly sheet: string
  /** The last row of the header; records stand below. */
  readonly headerRow: number
  readonly moneyUnits: Readonly<Record<string, MoneyUnit>>
  /** Column letter by field. */
  readonly columns: Readonly<Record<string, string>>
}

export type ProposedMapping = Mapping & {
  /** Header texts by column letter. */
  readonly headers: Readonly<Record<string, string>>
  /** The same headers give the same signature: the office's correction is remembered under it. */
  readonly signature: string
  readonly notes: readonly string[]
}

/**
 * Proposes where the header is and which column feeds which field. The person sees and corrects it.
 * @param headerRow the last row of the header, where a person says so
 */
export function proposeMapping(ledger: Ledger, sheet: SourceSheet, headerRow?: number): ProposedMapping {
  const header = findHeader(sheet, (parts) => scoreOf(ledger, parts), headerRow)
  const headers = headersOf(header.parts)
  const matched = matchColumns(ledger, header.parts)
  const titles = sheet.rows
    .filter(({ number }) => number < header.top)
    .flatMap(({ cells }) => [...cells.values()])
  const pageUnit = unitOfTitles(titles)
  const money = moneyUnitsOf(ledger, sheet, header, matched.columns, pageUnit)
  const columns = Object.fromEntries(
    Object.entries(matched.columns).filter(([name]) => !money.refused.includes(name)),
  )
  return {
    sheet: sheet.name,
    headerRow: headerRow ?? header.bottom,
    moneyUnits: money.units,
    columns,
    headers,
    signature: signatureOf(headers, pageUnit),
    notes: [...lacking(ledger, columns), ...matched.notes, ...money.notes, ...hiddenRows(sheet, header)],
  }
}

const headersOf = (parts: Header['parts']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(parts)
      .sort(([left], [right]) => columnIndex(left) - columnIndex(right))
      .map(([column, texts]) => [column, texts.join(' ')]),
  )

/** The unit of each money column: by its own header, a column of units, the unit line; a unit that ledgers do not take leaves the column out. */
function moneyUnitsOf(
  ledger: Ledger,
  sheet: SourceSheet,
  header: Header,
  columns: Readonly<Record<string, string>>,
  pageUnit: string | undefined,
) {
  const notes: string[] = []
  const refused: string[] = []
  const units: Record<string, MoneyUnit> = {}
  const byRow = unitColumn(sheet, header.bottom, headersOf(header.parts), Object.values(columns))
  if (byRow && byRow.units.size > 1)
    notes.push(`${byRow.column} 列里${[...byRow.units].join('、')}混用，与金额列单位不同的行会逐行提示。`)
  for (const [name, { kind, label }] of fieldsOf(ledger)) {
    const column = columns[name]
    if (kind !== 'money' || column === undefined) continue
    const ownUnit = unitOfHeader(header.parts[column] ?? [])
    const unit = ownUnit ?? (byRow ? [...byRow.units][0] : undefined) ?? pageUnit
    if (unit === undefined) notes.push(`“${label}”没有写明单位，暂按元读取，请核对。`)
    else if (!isMoneyUnit(unit)) {
      refused.push(name)
      notes.push(`“${label}”的单位是${unit}，台账不能直接读取。请在表格里换算成元、万元或亿元。`)
      continue
    }
    if (ownUnit !== undefined && pageUnit !== undefined && ownUnit !== pageUnit)
      notes.push(
        `“${label}”列头写的是${ownUnit}，表头上方写的是${pageUnit}，按列头的${ownUnit}读取，请核对。`,
      )
    units[name] = unit ?? '元'
  }
  return { units, refused, notes }
}

/** Labels of the fields that every record must have and no column feeds. */
export const lackingFields = (ledger: Ledger, columns: Mapping['columns']): readonly string[] =>
  fieldsOf(ledger).flatMap(([name, { optional, label, kind }]) =>
    optional || kind === 'flag' || kind === 'evidence' || columns[name] !== undefined ? [] : [label],
  )

function lacking(ledger: Ledger, columns: Mapping['columns']): readonly string[] {
  const missing = lackingFields(ledger, columns)
  return missing.length === 0 ? [] : [`没有找到这些列：${missing.join('、')}。请在下面指定，或补到表格里。`]
}

function hiddenRows({ rows }: SourceSheet, { bottom }: Header): readonly string[] {
  const count = rows.filter(({ number, hidden }) => number > bottom && hidden === true).length
  return count === 0 ? [] : [`有 ${count} 行在表格里被隐藏或筛选掉了，也会一起导入。不需要的请先删去。`]
}
