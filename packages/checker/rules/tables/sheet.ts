import type { FormCell, PlainTable } from '../../forms/form.ts'
import { bareName, squeeze } from '../../forms/words/squeeze.ts'
import type { Term } from '../../relations/term.ts'
import { termOf } from '../formsOf.ts'

/** A table as lines of cells under heads, which can be turned: what holds down its columns holds along its rows. */
export type Sheet = {
  readonly labels: readonly string[]
  readonly heads: readonly string[]
  readonly cells: readonly (readonly (FormCell | null)[])[]
  /** Whether the lines are the rows of the table, and not its columns. */
  readonly upright: boolean
  /** How rows and columns of the table are called in a sentence, whichever of them are the lines. */
  readonly names: { readonly rows: readonly string[]; readonly columns: readonly string[] }
}

const isOrdinal = (text: string): boolean => /^\d{0,3}$/.test(squeeze(text))

/** A row that is numbered goes by the words behind its number; a code stays in front of its name. */
function labelOf({ label, cells }: PlainTable['rows'][number]): string {
  const words = cells.find((cell) => cell !== null && cell.text !== '' && !cell.figure)?.text ?? ''
  if (isOrdinal(label)) return words
  return /^\d{3,9}$/.test(squeeze(label)) ? `${squeeze(label)} ${words}` : label
}

export function sheetOf({ rows, heads }: PlainTable): Sheet {
  const labels = rows.map(labelOf)
  return {
    labels,
    heads,
    cells: rows.map(({ cells }) => cells),
    upright: true,
    names: { rows: labels.map(quoting), columns: heads.map(squeeze) },
  }
}

function quoting(label: string): string {
  const name = bareName(label)
  return name === '' ? '' : `“${name}”的`
}

/** Its columns as lines. */
export const turned = ({ labels, heads, cells, upright, names }: Sheet): Sheet => ({
  labels: heads,
  heads: labels,
  cells: heads.map((_, at) => cells.map((row) => row[at] ?? null)),
  upright: !upright,
  names,
})

/** Shares, prices, means, ordinals and codes cannot be added; a head with a number behind it took one of its column. */
const notAdded =
  /率|比例|比重|占比|增幅|增速|[%％]|单价|均|每|倍|标准$|序号|编码|编号|代码|行次|栏次|年份|日期|时间|排名|[)）]\d[\d,.]*$/

/** Whether the numbers of a line can be added to those of another. */
export const isAdded = (label: string, cells: readonly (FormCell | null)[]): boolean => {
  const figures = cells.flatMap((cell) => cell?.figure ?? [])
  if (notAdded.test(squeeze(label))) return false
  return figures.length > 0 && !figures.some(({ kind, bound }) => kind === 'rate' || bound !== null)
}

/** A cell with digits that was not read as one number: what it adds to a sum is not known. */
export const isUnread = (cell: FormCell | null | undefined): boolean =>
  cell !== null && cell !== undefined && !cell.figure && /^\s*[-−－]?\d/.test(cell.text)

/** Whether the numbers of a line can be divided by those of another, whatever each of them counts. */
export const isMeasured = (label: string, cells: readonly (FormCell | null)[]): boolean =>
  !notAdded.test(squeeze(label)) && cells.some((cell) => cell?.figure && cell.figure.kind !== 'date')

/** Numbers of several lines under one head; a cell that spans some of the lines is counted once. */
export function termsAt(sheet: Sheet, lines: readonly number[], column: number): readonly Term[] {
  const terms = lines.flatMap((line) => termAt(sheet, line, column) ?? [])
  return terms.filter(({ figure }, at) => terms.findIndex((other) => other.figure.id === figure.id) === at)
}

/** The number where a line crosses a head, by the name that it has in a sentence. */
export function termAt({ cells, upright, names }: Sheet, line: number, column: number): Term | null {
  const [row, head] = upright ? [line, column] : [column, line]
  return termOf(cells[line]?.[column], `${names.rows[row] ?? ''}${names.columns[head] ?? ''}`)
}
