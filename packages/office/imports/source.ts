import {
  lackingFields,
  type Ledger,
  proposeMapping,
  type ProposedMapping,
  rowCells,
  separatorOf,
  sheetFromPaste,
  sheetFromText,
  type SourceSheet,
  unsavedFormula,
} from '@hengjian/ledger'
import {
  plainText,
  readLimits,
  readWorkbookAs,
  type SheetCell,
  tooManyRows,
  WorkbookError,
} from '@hengjian/workbook'

/** What a person brings: a file, or cells from the clipboard. */
export type Brought = { readonly name: string; readonly bytes: Uint8Array } | { readonly text: string }

/**
 * A year of payments of a large unit goes in at once; more than that is several exports in one. Reading stops where a
 * sheet goes beyond, so that a file that is refused is refused at once.
 */
const limits = { ...readLimits, rows: 120_000 }

/** Reads the sheets of a file or a paste. @throws WorkbookError with the sentence for what cannot be read */
export async function sheetsOf(brought: Brought): Promise<readonly SourceSheet[]> {
  const sheets = 'text' in brought ? [sheetFromPaste(brought.text)] : await sheetsOfFile(brought.bytes)
  const large = sheets.find(({ rows }) => rows.length > limits.rows)
  if (large) throw tooManyRows(large.name, limits)
  return sheets
}

/** A workbook, or a text whose cells stand between commas or tabs: the content says which, whatever the name. */
async function sheetsOfFile(bytes: Uint8Array): Promise<readonly SourceSheet[]> {
  const text = bytes.length > limits.fileBytes ? undefined : plainText(bytes)
  if (text !== undefined && separatorOf(text) !== undefined)
    return [sheetFromText(text, '文本表格', limits.rows)]
  const cellsOf = rowCells()
  const sheets = await readWorkbookAs(bytes, limits, ({ number, hidden, cells }) => ({
    number,
    hidden,
    cells: cellsOf([...cells].map(([column, cell]) => [column, textOf(cell)])),
  }))
  return sheets.map(({ name, hidden, merges, rows }) => ({ name, hidden, merges, rows }))
}

/** A formula without a result would look like a blank cell; it is told as what it is. */
const textOf = ({ text, formula }: SheetCell): string =>
  text === '' && formula !== undefined ? unsavedFormula : text

/** The sheet that looks most like the ledger, and how its columns would feed it. */
export function bestSheet(
  ledger: Ledger,
  sheets: readonly SourceSheet[],
): { readonly sheet: SourceSheet; readonly proposed: ProposedMapping } {
  const filled = sheets.filter(({ rows }) => rows.length > 0)
  if (filled.length === 0) throw new WorkbookError('NOTHING_IN_FILE', '文件里没有内容，请检查后重新上传。')
  const shown = filled.filter(({ hidden }) => !hidden)
  const candidates = (shown.length > 0 ? shown : filled).map((sheet) => ({
    sheet,
    proposed: proposeMapping(ledger, sheet),
  }))
  const matched = ({ proposed }: (typeof candidates)[number]): number => Object.keys(proposed.columns).length
  return candidates.reduce((best, next) => (matched(next) > matched(best) ? next : best))
}

/** One sheet is imported at a time; others that look like the ledger are named, so that none is forgotten. */
export function otherSheets(
  ledger: Ledger,
  sheets: readonly SourceSheet[],
  chosen: SourceSheet,
): readonly string[] {
  const alike = sheets.filter((sheet) => {
    if (sheet === chosen || sheet.hidden || sheet.rows.length < 2) return false
    const { columns, headerRow } = proposeMapping(ledger, sheet)
    return lackingFields(ledger, columns).length === 0 && sheet.rows.some(({ number }) => number > headerRow)
  })
  if (alike.length === 0) return []
  const names = alike
    .slice(0, 3)
    .map(({ name }) => `“${name}”`)
    .join('、')
  const more = alike.length > 3 ? `等 ${alike.length} 张` : ''
  return [
    `一次只导入一张工作表，现在读的是“${chosen.name}”。文件里的${names}${more}也像${ledger.title}，请另外导入。`,
  ]
}
