import type { Block } from '../../model/report.ts'
import type { Table } from '../../model/table.ts'

/** Lines of a row that may be held to the row above: the rows that are held must fit on a page. */
const mostHeld = 10
const mostHeads = 3

/**
 * The rows that stay on one page with what stands below: a row of labels, which would be heads of nothing;
 * the row above a total, which would stand alone; the last row, whose foot would be lost on a page of its own.
 * @param lines of the highest cell of each row
 */
export function keptWithNext({ rows, headRows }: Table, lines: readonly number[]): readonly boolean[] {
  const last = rows.length - 1
  const isLow = (row: number): boolean => (lines[row] ?? 1) <= mostHeld
  const isHead = (row: number): boolean =>
    rows[row]?.every(({ emphasis, text }) => emphasis === 'label' && text.text !== '') === true
  const isTotal = (row: number): boolean => rows[row]?.some(({ emphasis }) => emphasis === 'total') === true
  let heads = 0
  return rows.map((_, row) => {
    heads = isHead(row) ? heads + 1 : 0
    if (row < headRows || !isLow(row) || !isLow(row + 1)) return false
    if (row === last || (row + 1 === last && isTotal(last))) return true
    return heads > 0 && heads <= mostHeads
  })
}

/** What belongs under a table and would be lost on a page of its own: remarks and lines to sign. */
export type Foot = Extract<Block, { readonly kind: 'note' | 'signatures' }>

export const isFoot = (block: Block | undefined): block is Foot =>
  block?.kind === 'note' || block?.kind === 'signatures'
