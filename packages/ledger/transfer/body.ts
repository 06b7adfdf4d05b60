import { clean } from '../cells/clean.ts'
import type { Ledger } from '../ledger.ts'
import type { Mapping } from './mapping.ts'
import { type SourceRow, type SourceSheet, textAt } from './source.ts'

/** What a row below the header is. Only details are records; whatever else is written is listed, never lost silently. */
export type BodyRow = {
  readonly row: SourceRow
  readonly kind: 'detail' | 'total' | 'note' | 'elsewhere'
  /** Name of the ledger that keeps a row of `elsewhere`. */
  readonly ledger?: string
}

/** 合计, 小计, 1月合计, 办公费小计, 总计（元）: a whole cell, so that a summary 小计算机一台 stays a record. */
const totalWord = /^.{0,8}(?:合计|小计|总计|共计|累计)(?:数|金额|额)?[:：]?(?:[(（].*[)）])?$/
const signing =
  /^(?:制表|填表|填报|审核|复核|经办|记账|出纳|会计|单位负责人|财务负责人|负责人|打印|注|备注|说明|附注)[^:：]{0,6}[:：]/

/** The word in a row that makes it a total; undefined in a record. */
export const totalLabel = (row: SourceRow): string | undefined =>
  [...row.cells.values()].map((text) => clean(text).replaceAll(' ', '')).find((text) => totalWord.test(text))

/** Sorts the rows below the header; blank ones are passed over. */
export function bodyOf(ledger: Ledger, sheet: SourceSheet, mapping: Mapping): readonly BodyRow[] {
  const mapped = Object.values(mapping.columns)
  const required = Object.entries(mapping.columns).flatMap(([name, column]) => {
    const field = ledger.fields[name]
    return field === undefined || field.optional || field.kind === 'money' ? [] : [column]
  })
  const money = Object.entries(mapping.columns).flatMap(([name, column]) =>
    ledger.fields[name]?.kind === 'money' ? [column] : [],
  )
  const header = sheet.rows.find(({ number }) => number === mapping.headerRow)
  const isBlank = (row: SourceRow, column: string): boolean => clean(textAt(row, column)) === ''
  const otherLedger = otherLedgerOf(ledger, header)
  return sheet.rows.flatMap((row): BodyRow[] => {
    if (row.number <= mapping.headerRow || row.cells.size === 0) return []
    if (mapped.every((column) => isBlank(row, column)))
      return [...row.cells.keys()].every((column) => isBlank(row, column)) ? [] : [{ row, kind: 'note' }]
    const isFirst = row.number === mapping.headerRow + 1
    if (isHeaderAgain(row, header, mapped) || (isFirst && isColumnNumbers(row, mapped)))
      return [{ row, kind: 'note' }]
    const lacks = required.filter((column) => isBlank(row, column)).length
    const label = totalLabel(row)
    // A total fills no more than a name and its sums; what is complete is a record, whatever its words.
    if (label !== undefined && (lacks > 0 || isInOddPlace(ledger, row, mapping)))
      return [{ row, kind: 'total' }]
    const other = otherLedger(row)
    if (other !== undefined) return [{ row, kind: 'elsewhere', ledger: other }]
    const isSigned = [...row.cells.values()].some((text) => signing.test(clean(text)))
    const hasMoney = money.some((column) => !isBlank(row, column))
    return [{ row, kind: isSigned && !hasMoney && lacks * 2 >= required.length ? 'note' : 'detail' }]
  })
}

/** Tells of a row which other ledger keeps it, where the export has a column that says so. */
function otherLedgerOf(
  { keptElsewhere }: Ledger,
  header: SourceRow | undefined,
): (row: SourceRow) => string | undefined {
  const column = [...(header?.cells ?? [])].find(([, text]) =>
    keptElsewhere?.headers.includes(clean(text).replaceAll(' ', '')),
  )?.[0]
  return (row) => (column === undefined ? undefined : keptElsewhere?.ledgers[clean(textAt(row, column))])
}

/** 合计 where a day or a year should stand. */
const isInOddPlace = (ledger: Ledger, row: SourceRow, mapping: Mapping): boolean =>
  Object.entries(mapping.columns).some(([name, column]) => {
    const kind = ledger.fields[name]?.kind
    return (
      (kind === 'date' || kind === 'year') && totalWord.test(clean(textAt(row, column)).replaceAll(' ', ''))
    )
  })

/** Printed tables repeat their header on every page. */
const isHeaderAgain = (row: SourceRow, header: SourceRow | undefined, mapped: readonly string[]): boolean => {
  const filled = mapped.filter((column) => textAt(row, column) !== '')
  return (
    filled.length >= 2 &&
    header !== undefined &&
    filled.every((column) => textAt(row, column) === textAt(header, column))
  )
}

/** The row 1, 2, 3, … (栏次) under the header of official forms. */
const isColumnNumbers = (row: SourceRow, mapped: readonly string[]): boolean => {
  const numbers = [...row.cells.values()].map(clean).filter((text) => text !== '栏次')
  return (
    numbers.length >= Math.max(3, mapped.length / 2) &&
    numbers.every((text, index) => index === 0 || Number(text) === Number(numbers[index - 1]) + 1)
  )
}
