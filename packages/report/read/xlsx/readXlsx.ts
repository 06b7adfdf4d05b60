import { readWorkbook, WorkbookError } from '@hengjian/workbook'
import type { Reading } from '../../model/reading.ts'
import { ReadError } from '../errors.ts'
import { readingOfSheets } from './readingOfSheets.ts'

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
  return readingOfSheets('xlsx', sheets)
}
