import {
  type Ledger,
  proposeMapping,
  type ProposedMapping,
  sheetFromPaste,
  type SourceSheet,
} from '@hengjian/ledger'
import { readWorkbook, WorkbookError } from '@hengjian/workbook'

/** What a person brings: a file, or cells from the clipboard. */
export type Brought = { readonly name: string; readonly bytes: Uint8Array } | { readonly text: string }

/** A hundred thousand rows in one go serve nobody: a dry run has to be read. */
const mostRows = 50_000

/** Reads the sheets of a file or a paste. @throws WorkbookError with the sentence for what cannot be read */
export async function sheetsOf(brought: Brought): Promise<readonly SourceSheet[]> {
  const sheets = 'text' in brought ? [sheetFromPaste(brought.text)] : await sheetsOfFile(brought.bytes)
  for (const { name, rows } of sheets) {
    if (rows.length > mostRows) {
      throw new WorkbookError(
        'TOO_MANY_ROWS',
        `工作表“${name}”有 ${rows.length} 行，一次最多导入 ${mostRows} 行。请按月份或项目拆分后分次导入，已导入的行会自动跳过。`,
      )
    }
  }
  return sheets
}

async function sheetsOfFile(bytes: Uint8Array): Promise<readonly SourceSheet[]> {
  const sheets = await readWorkbook(bytes)
  return sheets.map(({ name, hidden, merges, rows }) => ({
    name,
    hidden,
    merges,
    rows: rows.map(({ number, hidden: hiddenRow, cells }) => ({
      number,
      hidden: hiddenRow,
      cells: new Map([...cells].map(([column, { text }]) => [column, text])),
    })),
  }))
}

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
