import { clean } from '../cells/clean.ts'
import type { MoneyUnit } from '../cells/result.ts'
import { essence } from './likeness.ts'
import { type SourceSheet, textAt } from './source.ts'

const units: ReadonlySet<string> = new Set<MoneyUnit>(['元', '万元', '亿元'])
export const isMoneyUnit = (word: string): word is MoneyUnit => units.has(word)

const word = '(?:人民币)?\\s*((?:[十百千]?[万亿]|[十百千])?元)'
const inBrackets = new RegExp(`[(\\[【]\\s*(?:单位)?:?\\s*${word}\\s*[)\\]】]`)
const behindSign = new RegExp(`[/:,、]\\s*${word}$`)
const atEnd = /((?:[十百千]?[万亿]|[十百千])元)$/
const unitLine = new RegExp(`单位\\s*:\\s*${word}(?=$|[\\s,;、。)])`)

/** The unit of money that a header names: 万元 of 金额（万元）. Not only those that ledgers take: 千元 must be seen to be refused. */
export function unitOfHeader(parts: readonly string[]): string | undefined {
  for (const text of [...parts].reverse().map(clean)) {
    const found = inBrackets.exec(text) ?? behindSign.exec(text) ?? atEnd.exec(text)
    if (found?.[1] !== undefined) return found[1]
    if (text === '元') return text
  }
  return undefined
}

/** The unit of a whole sheet, as the line 单位：万元 above the table says. */
export function unitOfTitles(titles: readonly string[]): string | undefined {
  return titles.map((title) => unitLine.exec(clean(title))?.[1]).find((unit) => unit !== undefined)
}

const unitHeaders: ReadonlySet<string> = new Set(['单位', '金额单位', '计量单位', '货币单位'])

/**
 * A column that says the unit of money row by row.
 * @returns its letter and the units that occur in it; undefined when no such column stands in the sheet
 */
export function unitColumn(
  sheet: SourceSheet,
  headerRow: number,
  headers: Readonly<Record<string, string>>,
  mapped: readonly string[],
): { readonly column: string; readonly units: ReadonlySet<MoneyUnit> } | undefined {
  for (const [column, header] of Object.entries(headers)) {
    if (mapped.includes(column) || !unitHeaders.has(essence(header))) continue
    const words = new Set(
      sheet.rows.flatMap((row) =>
        row.number > headerRow && row.cells.has(column) ? [clean(textAt(row, column))] : [],
      ),
    )
    const found = [...words].filter(isMoneyUnit)
    if (found.length > 0 && found.length === words.size) return { column, units: new Set(found) }
  }
  return undefined
}
