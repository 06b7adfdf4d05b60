import { clean } from '../cells/clean.ts'
import { distance } from '../cells/nearest.ts'
import type { MoneyUnit } from '../cells/result.ts'
import { fieldsOf, type Ledger } from '../ledger.ts'
import type { SourceSheet } from './source.ts'

/** Which column feeds which field, below which header row, in which unit of money. */
export type Mapping = {
  readonly sheet: string
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

const headerDepth = 30

/** A header as it compares: without unit, brackets, spaces and required marks. */
const essence = (header: string): string => clean(header).replaceAll(/[(（【[].*?[)）】\]]|[\s*:：]/g, '')

const unitIn = (text: string): MoneyUnit | undefined => (/亿元/.test(text) ? '亿元' : /万元/.test(text) ? '万元' : /元/.test(text) ? '元' : undefined)

/** How well a header names a field: 1 the same words, less for near ones, 0 for none. */
function likeness(header: string, label: string): number {
  const [left, right] = [essence(header), essence(label)]
  if (left === '' || right === '') return 0
  if (left === right) return 1
  if (left.includes(right) || right.includes(left)) return 0.8
  const steps = distance(left, right)
  return steps <= 1 && right.length >= 3 ? 0.6 : 0
}

/** Proposes where the header is and which column feeds which field. The person sees and corrects it. */
export function proposeMapping(ledger: Ledger, sheet: SourceSheet): ProposedMapping {
  const candidates = sheet.rows.slice(0, headerDepth).map((row) => ({ row, score: headerScore(ledger, [...row.cells.values()]) }))
  const best = candidates.reduce<(typeof candidates)[number] | undefined>((top, next) => (top === undefined || next.score > top.score ? next : top), undefined)
  const headerRow = best && best.score > 0 ? best.row.number : (sheet.rows[0]?.number ?? 1)
  const headers = headersAt(sheet, headerRow)
  const columns = columnsFor(ledger, headers)
  const titles = sheet.rows.filter(({ number }) => number < headerRow).flatMap(({ cells }) => [...cells.values()])
  const pageUnit = titles.map((title) => (/单位/.test(title) ? unitIn(title) : undefined)).find((unit) => unit !== undefined)
  const moneyUnits: Record<string, MoneyUnit> = {}
  for (const [name, field] of fieldsOf(ledger)) {
    const column = columns[name]
    if (field.kind === 'money' && column !== undefined) moneyUnits[name] = unitIn(headers[column] ?? '') ?? pageUnit ?? '元'
  }
  const missing = fieldsOf(ledger).flatMap(([name, field]) => (!field.optional && columns[name] === undefined ? [field.label] : []))
  return {
    sheet: sheet.name,
    headerRow,
    moneyUnits,
    columns,
    headers,
    signature: Object.values(headers).map(essence).join('|'),
    notes: missing.length === 0 ? [] : [`没有找到这些列：${missing.join('、')}。请在下面指定，或补到表格里。`],
  }
}

function headerScore(ledger: Ledger, texts: readonly string[]): number {
  return fieldsOf(ledger).reduce((sum, [, { label }]) => sum + Math.max(0, ...texts.map((text) => likeness(text, label))), 0)
}

/** Header texts by column. A header merged over two or three rows stands in its first row: the upper text fills the gap. */
function headersAt(sheet: SourceSheet, headerRow: number): Readonly<Record<string, string>> {
  const headers: Record<string, string> = {}
  for (const { number, cells } of sheet.rows) {
    if (number > headerRow || number < headerRow - 2) continue
    const isTitle = number < headerRow && cells.size < 2
    if (isTitle) continue
    for (const [column, text] of cells) headers[column] = text.trim()
  }
  return headers
}

/** Best pairs first, each column and each field once. */
function columnsFor(ledger: Ledger, headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const pairs = fieldsOf(ledger).flatMap(([name, { label, kind }]) =>
    kind === 'evidence' ? [] : Object.entries(headers).map(([column, header]) => ({ name, column, score: likeness(header, label) })),
  )
  const columns: Record<string, string> = {}
  for (const { name, column, score } of pairs.sort((left, right) => right.score - left.score)) {
    if (score > 0 && columns[name] === undefined && !Object.values(columns).includes(column)) columns[name] = column
  }
  return columns
}
