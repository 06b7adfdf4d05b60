import type { ReadBlock, ReadCell, ReadTable } from '@hengjian/report'
import { isMoneyHead, isStaffHead } from '../forms/base/words.ts'
import { formLabel } from '../forms/words/labels.ts'
import { isLevel1, isLevel2, isTotal } from '../forms/words/levels.ts'
import { fundRole, indicatorRole } from '../forms/words/roles.ts'

/** Words that head or name something in a form: nobody writes them twice beside each other. */
const names = (text: string): boolean =>
  formLabel(text) !== null ||
  indicatorRole(text) !== null ||
  fundRole(text) !== null ||
  isTotal(text) ||
  isLevel1(text) ||
  isLevel2(text) ||
  isStaffHead(text) ||
  isMoneyHead(text)

/** Levels and the name of their block stand in every row of the indicators. */
const isLevel = (text: string): boolean => isLevel1(text) || isLevel2(text) || indicatorRole(text) === 'side'

const isNumber = (text: string): boolean => /^[-−]?\d[\d,]*(?:\.\d+)?[%％]?$/.test(text)

type Row = readonly { readonly cell: ReadCell; readonly text: string }[]

const rowsOf = (table: ReadTable): readonly Row[] => {
  const rows: { cell: ReadCell; text: string }[][] = Array.from({ length: table.rows }, () => [])
  for (const cell of table.cells) rows[cell.row]?.push({ cell, text: cell.text.text.trim() })
  return rows
}

const repeats = (row: Row, at: number): boolean => {
  const [left, right] = [row[at - 1], row[at]]
  return left !== undefined && right !== undefined && right.text !== '' && left.text === right.text
}

/** Rows at the top of a table may be its title, and heads over several rows. */
const headRows = 4

/** Whether a table prints its merged cells at every place that they cover. */
const isRepeating = (table: ReadTable, rows: readonly Row[]): boolean =>
  table.cells.every(({ columnSpan, rowSpan }) => columnSpan === 1 && rowSpan === 1) &&
  rows.some(
    (row, line) =>
      row.some(({ text }, at) => repeats(row, at) && names(text)) ||
      (row.length > 2 &&
        line < headRows &&
        (row[0]?.text.length ?? 0) > 3 &&
        row.every((_, at) => at === 0 || repeats(row, at)) &&
        !isNumber(row[0]?.text ?? '')),
  )

function merged(table: ReadTable): ReadTable {
  const rows = rowsOf(table)
  if (!isRepeating(table, rows)) return table
  const cells: ReadCell[] = []
  let inIndicators = false
  let headMerges = new Set<number>()
  for (const [line, row] of rows.entries()) {
    const isHead = row.filter(({ text }) => names(text) && !isLevel(text)).length > 2
    if (row.some(({ text }) => formLabel(text) !== null)) inIndicators = false
    if (row.some(({ text }) => indicatorRole(text) === 'level1')) inIndicators = true
    // A target and its result may say the same.
    const few = !inIndicators && new Set(row.map(({ text }) => text)).size <= 4
    const merges = new Set<number>()
    for (const [at, { cell, text }] of row.entries()) {
      const above = rows[line - 1]?.find((one) => one.cell.column === cell.column)
      const under = above !== undefined && text !== '' && above.text === text && !isNumber(text)
      const covered =
        repeats(row, at) && (headMerges.has(at) || names(text) || (!isNumber(text) && (isHead || few)))
      const last = cells.at(-1)
      if (covered) merges.add(at)
      if (covered && last?.row === cell.row)
        cells[cells.length - 1] = { ...last, columnSpan: last.columnSpan + 1 }
      else if (under && (names(text) || line < headRows))
        cells.push({ ...cell, text: { text: '', marks: cell.text.marks } })
      else cells.push(cell)
    }
    if (isHead) headMerges = merges
  }
  return { ...table, cells }
}

/**
 * Programs that turn tables into Markdown print a merged cell at every place that it covers. The spans are found
 * again: names beside themselves are one cell, and so is what stands under heads that are one.
 */
export const unrepeated = (blocks: readonly ReadBlock[]): readonly ReadBlock[] =>
  blocks.map((block) => (block.kind === 'table' ? merged(block) : block))
