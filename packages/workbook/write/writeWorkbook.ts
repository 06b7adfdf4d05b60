import { type Cell, Workbook, type Worksheet } from '@cj-tech-master/excelts'
import type { PlannedCell, PlannedSheet, WorkbookPlan } from './plan.ts'

/** The face of spreadsheets: every office machine has it. */
const face = '宋体'
const thin = { style: 'thin' as const, color: { argb: 'FF000000' } }
const hiddenLists = '选项'

/** Writes a planned workbook: merges, real numbers, print set-up for A4, drop-downs, notes. */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  const workbook = new Workbook()
  workbook.title = plan.title
  workbook.creator = ''
  for (const sheet of plan.sheets) writeSheet(workbook, sheet)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

function writeSheet(workbook: Workbook, plan: PlannedSheet): void {
  const sheet = workbook.addWorksheet(plan.name, {
    pageSetup: {
      paperSize: 9,
      orientation: plan.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
    },
    views: plan.headRows > 0 ? [{ state: 'frozen', ySplit: plan.headRows }] : [],
  })
  if (plan.headRows > 0) sheet.pageSetup.printTitlesRow = `1:${plan.headRows}`
  for (const [index, width] of plan.columns.entries()) sheet.getColumn(index + 1).width = width
  const taken = new Set<string>()
  for (const [row, cells] of plan.rows.entries()) {
    let column = 0
    for (const cell of cells) {
      while (taken.has(`${row}.${column}`)) column += 1
      placeCell(sheet, cell, row, column, taken)
      column += cell.columnSpan ?? 1
    }
  }
  writeLists(workbook, sheet, plan)
}

function placeCell(
  sheet: Worksheet,
  cell: PlannedCell,
  row: number,
  column: number,
  taken: Set<string>,
): void {
  const { columnSpan = 1, rowSpan = 1 } = cell
  for (let down = 0; down < rowSpan; down += 1) {
    for (let across = 0; across < columnSpan; across += 1) {
      taken.add(`${row + down}.${column + across}`)
      if (cell.border)
        sheet.getCell(row + down + 1, column + across + 1).border = {
          top: thin,
          bottom: thin,
          left: thin,
          right: thin,
        }
    }
  }
  if (columnSpan > 1 || rowSpan > 1) sheet.mergeCells(row + 1, column + 1, row + rowSpan, column + columnSpan)
  fill(sheet.getCell(row + 1, column + 1), cell)
}

function fill(target: Cell, cell: PlannedCell): void {
  if (cell.number !== undefined && roundTrips(cell.number)) {
    target.value = Number(cell.number)
    if (cell.format !== undefined) target.numFmt = cell.format
  } else if (cell.date !== undefined) {
    target.value = new Date(`${cell.date}T00:00:00Z`)
    target.numFmt = 'yyyy-mm-dd'
  } else if (cell.text !== undefined && cell.text !== '') {
    target.value = cell.text
  } else if (cell.number !== undefined) {
    target.value = cell.number
  }
  target.font = { name: face, size: cell.size ?? 10.5, bold: cell.bold ?? false }
  target.alignment = { horizontal: cell.align ?? 'left', vertical: 'middle', wrapText: cell.wrap ?? false }
  if (cell.fill !== undefined)
    target.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: cell.fill } }
  if (cell.note !== undefined) target.note = cell.note
}

/** A decimal becomes a number only when nothing is lost: a spreadsheet holds 15 digits. */
const roundTrips = (decimal: string): boolean =>
  decimal.replaceAll(/[-.]/g, '').replace(/^0+/, '').length <= 15

function writeLists(workbook: Workbook, sheet: Worksheet, plan: PlannedSheet): void {
  const lists = plan.lists ?? []
  if (lists.length === 0) return
  const options =
    workbook.getWorksheet(hiddenLists) ?? workbook.addWorksheet(hiddenLists, { state: 'hidden' })
  for (const list of lists) {
    const column = options.columnCount + 1
    for (const [index, option] of list.options.entries()) options.getCell(index + 1, column).value = option
    const letter = options.getColumn(column).letter
    const formula = `'${hiddenLists}'!$${letter}$1:$${letter}$${Math.max(1, list.options.length)}`
    for (let row = list.firstRow; row <= list.lastRow; row += 1) {
      sheet.getCell(row, list.column).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [formula],
        showErrorMessage: true,
        errorTitle: list.title,
        error: '请从下拉列表中选择。',
      }
    }
  }
}
