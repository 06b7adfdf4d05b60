import { columnNumber, readWorkbook, type Sheet, WorkbookError } from '@hengjian/workbook'
import type { ReadCell, Reading, ReadRemark, ReadTable } from '../../model/reading.ts'
import { ReadError } from '../errors.ts'
import { shown } from './shown.ts'

/**
 * Reads a spreadsheet: every sheet a table with its merges, numbers as the sheet shows them. What is hidden is read all
 * the same, and said.
 * @throws ReadError with the sentence for what cannot be read
 */
export async function readXlsx(bytes: Uint8Array): Promise<Reading> {
  const sheets = await readWorkbook(bytes).catch((error: unknown) => {
    if (error instanceof WorkbookError) throw new ReadError(error.code, error.message, { cause: error })
    throw error
  })
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  if (filled.length === 0) throw new ReadError('EMPTY', '表格里没有内容，请换一份有内容的文件。')
  return {
    kind: 'xlsx',
    blocks: filled.map((sheet, at) => tableOf(sheet, at + 1)),
    remarks: filled.flatMap(hiddenIn),
    pages: null,
    lines: null,
  }
}

/** The filled part of a sheet as a grid; blank margins are left out. */
function tableOf({ name, rows, merges }: Sheet, table: number): ReadTable {
  const filled = rows.flatMap(({ number, cells }) =>
    [...cells].map(([letters, cell]) => ({
      row: number,
      column: columnNumber(letters),
      letters,
      text: shown(cell),
    })),
  )
  const top = Math.min(...filled.map(({ row }) => row))
  const left = Math.min(...filled.map(({ column }) => column))
  const cells = filled.map(({ row, column, letters, text }): ReadCell => {
    const merge = merges.find((area) => area.top === row && area.left === column)
    const place = {
      sheet: name,
      cell: `${letters}${row}`,
      table,
      row: row - top + 1,
      column: column - left + 1,
    }
    return {
      row: row - top,
      column: column - left,
      rowSpan: merge ? merge.bottom - merge.top + 1 : 1,
      columnSpan: merge ? merge.right - merge.left + 1 : 1,
      text: { text, marks: [{ at: 0, place }] },
    }
  })
  return {
    kind: 'table',
    rows: Math.max(...cells.map((cell) => cell.row + cell.rowSpan)),
    columns: Math.max(...cells.map((cell) => cell.column + cell.columnSpan)),
    cells,
    known: 'file',
  }
}

function hiddenIn({ name, hidden, rows, hiddenColumns }: Sheet): readonly ReadRemark[] {
  const hiddenRows = rows.filter((row) => row.hidden).length
  const place = { sheet: name }
  return [
    ...(hidden
      ? [{ kind: 'hiddenSheet' as const, sentence: `工作表“${name}”是隐藏的，也一并检查。`, place }]
      : []),
    ...(hiddenRows > 0
      ? [
          {
            kind: 'hiddenRows' as const,
            sentence: `工作表“${name}”有 ${hiddenRows} 行是隐藏的，也一并检查。`,
            place,
          },
        ]
      : []),
    ...(hiddenColumns.length > 0
      ? [{ kind: 'hiddenColumns' as const, sentence: `工作表“${name}”有隐藏的列，也一并检查。`, place }]
      : []),
  ]
}
