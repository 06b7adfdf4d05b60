import type { Workbook, Worksheet } from '@cj-tech-master/excelts'
import { cellValue } from './cellValue.ts'
import type { PlannedCell, PlannedSheet } from './plan.ts'
import { frozen, pageSetup, setPages } from './print.ts'
import { sheetName } from './sheetName.ts'
import { styleOf } from './style.ts'

/** Adds one sheet of the plan to the workbook. */
export function addSheet(workbook: Workbook, plan: PlannedSheet): Worksheet {
  const sheet = workbook.addWorksheet(sheetName(plan.name), {
    state: plan.hidden === true ? 'hidden' : 'visible',
    pageSetup: pageSetup(plan),
    views: frozen(plan.headRows, plan.headColumns ?? 0),
  })
  for (const [index, width] of plan.columns.entries()) sheet.getColumn(index + 1).width = width
  for (const [column, format] of Object.entries(plan.formats ?? {})) {
    sheet.getColumn(Number(column)).style = { numFmt: format }
  }
  for (const [row, height] of Object.entries(plan.heights ?? {})) sheet.getRow(Number(row)).height = height
  addRows(sheet, plan.rows)
  setPages(sheet, plan)
  return sheet
}

/** Places cells from left to right, passing over what spans from above have taken. */
function addRows(sheet: Worksheet, rows: PlannedSheet['rows']): void {
  const taken = new Set<string>()
  for (const [index, cells] of rows.entries()) {
    const row = index + 1
    let column = 1
    for (const cell of cells) {
      while (taken.delete(`${row}.${column}`)) column += 1
      addCell(sheet, cell, row, column)
      const { columnSpan = 1, rowSpan = 1 } = cell
      for (let down = 1; down < rowSpan; down += 1) {
        for (let across = 0; across < columnSpan; across += 1) taken.add(`${row + down}.${column + across}`)
      }
      column += columnSpan
    }
  }
}

function addCell(sheet: Worksheet, plan: PlannedCell, row: number, column: number): void {
  const { columnSpan = 1, rowSpan = 1, note } = plan
  const { value, format } = cellValue(plan)
  const style = styleOf(plan, format)
  // Every cell under a merge carries the frame, else its far sides stay open.
  for (let down = 0; down < rowSpan; down += 1) {
    for (let across = 0; across < columnSpan; across += 1) {
      sheet.getCell(row + down, column + across).style = style
    }
  }
  const cell = sheet.getCell(row, column)
  cell.value = value
  if (note !== undefined) cell.note = { texts: [{ text: note }], ...noteSize(note) }
  if (columnSpan > 1 || rowSpan > 1) {
    sheet.mergeCellsWithoutStyle(row, column, row + rowSpan - 1, column + columnSpan - 1)
  }
}

/** Points; about 18 Chinese characters of 9 points stand in a line. */
const noteSize = (note: string) => ({
  width: 180,
  height: 20 + 14 * note.split('\n').reduce((lines, line) => lines + Math.ceil((line.length + 1) / 18), 0),
})
