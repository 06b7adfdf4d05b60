import { WorkbookError } from '../errors.ts'
import type { ReadLimits } from './limits.ts'

// The sentences in which files are refused: what is wrong, and what to do about it.

export const emptyFile = (): WorkbookError => new WorkbookError('FILE_EMPTY', '文件是空的，请重新选择。')

export const encrypted = (): WorkbookError =>
  new WorkbookError('FILE_ENCRYPTED', '文件设有打开密码，读不出内容。请先取消密码，保存后再上传。')

export const oldFormat = (): WorkbookError =>
  new WorkbookError('FILE_OLD_FORMAT', '这是旧格式的 .xls 文件。请在 WPS 或 Excel 中另存为 .xlsx 后再上传。')

/** @param what what the file is instead, as it stands in the middle of a sentence */
export const wrongType = (what: string): WorkbookError =>
  new WorkbookError(
    'FILE_WRONG_TYPE',
    `这是${what}，不是 Excel 表格（.xlsx）。请在 WPS 或 Excel 中另存为 .xlsx 后再上传，或直接粘贴表格内容。`,
  )

export const truncated = (cause?: unknown): WorkbookError =>
  new WorkbookError('FILE_BROKEN', '文件不完整，可能没有传完。请重新上传，或在 WPS 中打开后另存一份。', {
    cause,
  })

export const brokenContent = (cause?: unknown): WorkbookError =>
  new WorkbookError('FILE_BROKEN', '文件内容损坏，无法读出表格。请在 WPS 中打开后另存一份再上传。', { cause })

export const noSheets = (): WorkbookError =>
  new WorkbookError('FILE_WRONG_TYPE', '文件里没有工作表。请确认上传的是 Excel 表格（.xlsx）。')

export const fileTooLarge = ({ fileBytes }: ReadLimits): WorkbookError =>
  new WorkbookError(
    'FILE_TOO_LARGE',
    `文件超过 ${Math.floor(fileBytes / 1024 / 1024)} MB。请删去图片和无关的工作表，或拆分后分次导入。`,
  )

export const unpacksTooLarge = (): WorkbookError =>
  new WorkbookError('FILE_TOO_LARGE', '文件解开后异常庞大，未予打开。请在 WPS 中只保留需要的数据后另存。')

export const tooManySheets = ({ sheets }: ReadLimits): WorkbookError =>
  new WorkbookError('TOO_MANY_SHEETS', `工作簿超过 ${sheets} 张工作表。请只保留要导入的工作表。`)

export const tooManyRows = (sheet: string, { rows }: ReadLimits): WorkbookError =>
  new WorkbookError(
    'TOO_MANY_ROWS',
    `工作表“${sheet}”超过 ${rows} 行，一次最多导入 ${rows} 行。请按月份或项目拆分后分次导入，已导入的行会自动跳过。`,
  )

export const tooManyColumns = (sheet: string, row: number, { columns }: ReadLimits): WorkbookError =>
  new WorkbookError(
    'TOO_MANY_COLUMNS',
    `工作表“${sheet}”第 ${row} 行超过 ${columns} 列。请删去右边不需要的列。`,
  )

export const tooManyCells = (sheet: string, { cells }: ReadLimits): WorkbookError =>
  new WorkbookError(
    'TOO_MANY_CELLS',
    `工作表“${sheet}”有内容的单元格超过 ${cells} 个。请删去不需要的列，或拆分后分次导入。`,
  )

export const cellTooLong = (sheet: string, address: string, { cellCharacters }: ReadLimits): WorkbookError =>
  new WorkbookError(
    'CELL_TOO_LONG',
    `工作表“${sheet}”的单元格 ${address} 超过 ${cellCharacters} 个字。请精简后再上传。`,
  )
