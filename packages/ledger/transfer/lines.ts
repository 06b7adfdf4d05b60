import type { RowResult } from './dryRun.ts'

/** Rows that follow one another with one result and nothing to say, told by their number. */
export type Fold = {
  readonly kind: 'fold'
  readonly result: RowResult['result']
  /** Row numbers of the file, both ends included. */
  readonly from: number
  readonly to: number
  /** How many records; blank rows and totals between them do not count. */
  readonly count: number
}

/** What a page shows of a dry run: a row in full, or many in one line. */
export type DryLine = { readonly kind: 'row'; readonly row: RowResult } | Fold

/** Rows that ask for something are listed up to here; nobody corrects more in one go. */
const listed = 500
/** Rows that one opened fold shows. */
const unfolded = 200
/** Files that go back and forth between results make many folds; behind this many lines all is one. */
const mostLines = 2_000

/**
 * Lays out a dry run so that a file of 50,000 rows can be read: rows with a sentence in full, the rest
 * folded between them, in the order of the file.
 * @param opened numbers of the rows with which folds begin that somebody opened
 */
export function linesOf(rows: readonly RowResult[], opened: ReadonlySet<number>): readonly DryLine[] {
  const lines: DryLine[] = []
  let asking = 0
  let open: { readonly result: RowResult['result']; readonly left: number } | null = null
  for (const row of rows) {
    const { row: number, result } = row
    if (row.issues.length > 0 && asking < listed) {
      asking += 1
      open = null
      lines.push({ kind: 'row', row })
      continue
    }
    const last = lines.at(-1)
    if (last?.kind === 'fold' && (last.result === result || lines.length >= mostLines)) {
      lines[lines.length - 1] = { ...last, to: number, count: last.count + 1 }
      continue
    }
    if (opened.has(number)) open = { result, left: unfolded }
    if (open !== null && open.left > 0 && open.result === result) {
      open = { result, left: open.left - 1 }
      lines.push({ kind: 'row', row })
      continue
    }
    open = null
    lines.push({ kind: 'fold', result, from: number, to: number, count: 1 })
  }
  return lines
}
