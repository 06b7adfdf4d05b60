import { type Cell, Workbook, type Worksheet } from '@cj-tech-master/excelts'
import { WorkbookError } from '../errors.ts'
import { inspect, limits } from './inspect.ts'
import type { Sheet, SheetCell, SheetRow } from './sheet.ts'

/**
 * Reads the sheets of an XLSX file as people see them. Formulas give their stored result; nothing is
 * computed, no link is followed.
 * @throws WorkbookError with a sentence for every file that is not a whole, open spreadsheet
 */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly Sheet[]> {
  inspect(bytes)
  const workbook = new Workbook()
  try {
    await workbook.xlsx.load(bytes)
  } catch {
    throw new WorkbookError('FILE_BROKEN', '文件内容损坏，无法读出表格。请在 WPS 中打开后另存一份再上传。')
  }
  if (workbook.worksheets.length === 0)
    throw new WorkbookError('FILE_WRONG_TYPE', '文件里没有工作表。请确认上传的是 Excel 表格（.xlsx）。')
  return workbook.worksheets.map(readSheet)
}

function readSheet(sheet: Worksheet): Sheet {
  if (sheet.actualRowCount > limits.rows) {
    throw new WorkbookError(
      'TOO_MANY_ROWS',
      `工作表“${sheet.name}”有 ${sheet.actualRowCount} 行，一次最多导入 ${limits.rows} 行。请按月份拆分后分次导入。`,
    )
  }
  if (sheet.actualColumnCount > limits.columns) {
    throw new WorkbookError(
      'TOO_MANY_COLUMNS',
      `工作表“${sheet.name}”有 ${sheet.actualColumnCount} 列，最多 ${limits.columns} 列。请删去不需要的列。`,
    )
  }
  const rows: SheetRow[] = []
  let merges = 0
  sheet.eachRow((row, number) => {
    const cells = new Map<string, SheetCell>()
    row.eachCell((cell) => {
      const covered = cell.isMerged && cell.master.address !== cell.address
      if (cell.isMerged && !covered) merges += 1
      const read = readCell(cell)
      if (read && !covered) cells.set(cell.address.replace(/\d+$/, ''), { ...read, covered })
    })
    if (cells.size > 0) rows.push({ number, hidden: row.hidden === true, cells })
  })
  return { name: sheet.name, hidden: sheet.state !== 'visible', rows, merges }
}

type Shown = Omit<SheetCell, 'covered'>

function readCell(cell: Cell): Shown | null {
  const shown = readValue(cell.value, cell.numFmt)
  if (shown === null || shown.text === '') return null
  return shown
}

function readValue(value: unknown, format: unknown): Shown | null {
  if (value === null || value === undefined) return null
  if (typeof value === 'number') {
    const percent = typeof format === 'string' && format.includes('%')
    return { text: percent ? `${exact(value * 100)}%` : exact(value), kind: 'number' }
  }
  if (typeof value === 'string') return { text: value, kind: 'text' }
  if (typeof value === 'boolean') return { text: value ? '是' : '否', kind: 'flag' }
  if (value instanceof Date) return { text: value.toISOString().slice(0, 10), kind: 'date' }
  if (typeof value !== 'object') return null
  if ('richText' in value && Array.isArray(value.richText)) {
    return {
      text: (value.richText as { readonly text: string }[]).map(({ text }) => text).join(''),
      kind: 'text',
    }
  }
  if ('result' in value) {
    const result = readValue(value.result, format)
    return result ? { ...result, kind: 'formula' } : null
  }
  if ('text' in value) return readValue(value.text, format)
  return 'error' in value ? { text: String(value.error), kind: 'text' } : null
}

/** A double as the decimal that was typed: 15 significant digits, never exponents. */
const exact = (number: number): string => {
  const rounded = Number(number.toPrecision(15))
  return Number.isInteger(rounded) && Math.abs(rounded) < 1e15 ? String(rounded) : plainDecimal(rounded)
}

const plainDecimal = (number: number): string => {
  const text = String(number)
  return /e/i.test(text) ? number.toFixed(12).replace(/\.?0+$/, '') : text
}
