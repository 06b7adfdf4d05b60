import { readLimits, WorkbookError } from '@hengjian/workbook'
import type { Reading } from '../../model/reading.ts'
import { ReadError } from '../errors.ts'
import { readingOfSheets } from '../xlsx/readingOfSheets.ts'
import { bookOf } from './book.ts'
import { sheetAt } from './sheetAt.ts'

/** Filled cells of all sheets; a report has some thousands. */
const mostCells = 500_000

/**
 * Reads the workbook stream of an XLS or ET file as a spreadsheet: the same cells, merges and formats as from XLSX.
 * Macros are not looked into, links are not followed.
 * @throws ReadError with the sentence for what cannot be read
 */
export function readXls(bytes: Buffer): Reading {
  try {
    const book = bookOf(bytes)
    if (book.sheets.length > readLimits.sheets)
      throw new ReadError('TOO_MANY_SHEETS', `工作簿超过 ${readLimits.sheets} 张工作表，没有读取。`)
    // Every record belongs to one sheet, and takes four bytes.
    const budget = { cells: mostCells, records: bytes.length / 4 }
    return readingOfSheets(
      'xls',
      book.sheets.map((sheet) => sheetAt(bytes, sheet, book, budget)),
    )
  } catch (error) {
    if (error instanceof ReadError) throw error
    if (error instanceof WorkbookError) throw new ReadError(error.code, error.message, { cause: error })
    // A record shorter than what it says.
    if (error instanceof RangeError)
      throw new ReadError('BROKEN', '表格不完整或已损坏，没有读取。请在 WPS 或 Excel 中打开、另存后重试。', {
        cause: error,
      })
    throw error
  }
}
