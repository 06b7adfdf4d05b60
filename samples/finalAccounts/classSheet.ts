import type { PlannedCell, PlannedSheet } from '@hengjian/workbook'
import type { FinalAccounts } from './accounts.ts'
import { amountCell, headRows, label, leftLabel, titleRows } from './sheetParts.ts'

/** A row of a form of classes: amounts from left to right, blank where undefined. */
export type ClassRow = {
  readonly code: string
  readonly name: string
  readonly amounts: readonly (string | undefined)[]
}

export type ClassSheet = {
  /** Z04 */
  readonly system: string
  readonly form: string
  readonly title: string
  /** Words over each column of figures. */
  readonly columns: readonly (readonly string[])[]
  readonly total: readonly (string | undefined)[]
  readonly rows: readonly ClassRow[]
  readonly codeWord: string
  readonly cell?: (text: string | undefined) => PlannedCell
}

/** Spreadsheets cut the name of a sheet after 31 characters, and so do the exports. */
const nameOf = ({ system, title, form }: ClassSheet): string => `${system} ${title}(${form}表)`.slice(0, 31)

/** Rows of the header: the code in three columns, the name, then the figures. */
const depth = 4

/** Lays out a form that lists functional classes: 类, 款, 项 and 栏次 below the header, then 合计. */
export function classSheet(accounts: FinalAccounts, sheet: ClassSheet): PlannedSheet {
  const { columns, cell = amountCell } = sheet
  const code = ['项目', sheet.codeWord]
  const paths = [code, code, code, ['项目', '科目名称'], ...columns]
  const rows = [
    ...titleRows(accounts, sheet.form, sheet.title, paths.length),
    ...headRows(paths, depth),
    [
      ...['类', '款', '项'].map((text) => label(text, { rowSpan: 2 })),
      label('栏次'),
      ...columns.map((_, index) => label(String(index + 1))),
    ],
    [label('合计'), ...sheet.total.map(cell)],
    ...sheet.rows.map(({ code, name, amounts }) => [
      leftLabel(code, { columnSpan: 3 }),
      leftLabel(name),
      ...amounts.map(cell),
    ]),
    [{ text: `注：本表按${accounts.year}年度账簿数填列。`, columnSpan: 4 }],
  ]
  return {
    name: nameOf(sheet),
    orientation: 'landscape',
    columns: paths.map((_, index) => (index < 3 ? 4 : index === 3 ? 28 : 15)),
    headRows: 8,
    rows,
  }
}
