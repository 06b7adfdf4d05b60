import { columnIndex, columnLetter, rowCells, type SourceSheet } from '@hengjian/ledger'
import type { ReadTable } from '@hengjian/report'
import { inspect, WorkbookError } from '@hengjian/workbook'
import { OfficeError } from '../errors.ts'
import { type Brought, sheetsOf } from '../imports/source.ts'

/** The tables of what somebody printed, and how a place in them is told: `B5`, or 第 5 行第 2 列 in a document. */
export type PrintedSheets = {
  readonly sheets: readonly SourceSheet[]
  readonly placeOf: (sheet: string, cell: string) => string
}

/**
 * Reads the tables of a workbook, a paste, or a document (Word, PDF), each as a sheet.
 * @throws WorkbookError with the sentence for what cannot be read; OfficeError NO_TABLE_IN_FILE
 */
export async function printedSheets(brought: Brought): Promise<PrintedSheets> {
  if ('text' in brought || !isDocument(brought.bytes))
    return { sheets: await sheetsOf(brought), placeOf: (_, cell) => cell }
  const { ReadError, readSubmission } = await import('@hengjian/report/read')
  const { blocks } = await readSubmission(brought.bytes).catch((error: unknown) => {
    throw error instanceof ReadError ? new OfficeError(error.code, error.message) : error
  })
  const sheets = blocks.filter((block) => block.kind === 'table').map(sheetOf)
  if (sheets.length === 0)
    throw new OfficeError('NO_TABLE_IN_FILE', '文件里没有表格，不能逐格对照。请选择有这张表的文件。')
  return { sheets, placeOf: (sheet, cell) => `${sheet}${inWords(cell)}` }
}

/** A Word document is a package with a folder of its own; a PDF says so in its first bytes. */
function isDocument(bytes: Uint8Array): boolean {
  if (String.fromCodePoint(...bytes.subarray(0, 4)) === '%PDF') return true
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return false
  try {
    return inspect(bytes).names.some((name) => name.startsWith('word/'))
  } catch (error) {
    // Whatever is wrong with the package, the reader of workbooks has its sentence.
    if (error instanceof WorkbookError) return false
    throw error
  }
}

/** A table as a sheet; a merged area speaks in its first cell. */
function sheetOf(table: ReadTable, index: number): SourceSheet {
  const cellsOf = rowCells()
  const rows = Array.from({ length: table.rows }, (_, row) => ({
    number: row + 1,
    cells: cellsOf(
      table.cells
        .filter((cell) => cell.row === row && cell.text.text.trim() !== '')
        .map(({ column, text }) => [columnLetter(column), text.text] as const),
    ),
  }))
  return { name: `第 ${index + 1} 张表`, hidden: false, rows: rows.filter(({ cells }) => cells.size > 0) }
}

function inWords(cell: string): string {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
  return `第 ${row} 行第 ${columnIndex(letters) + 1} 列`
}
