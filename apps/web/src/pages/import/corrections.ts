import type { CellIssueJson, CorrectionsJson, DryRunJson } from '../../api/contract.ts'

export type Corrections = CorrectionsJson
export const noCorrections: Corrections = { cells: {}, notDuplicates: [] }

/** Puts a text in the place of one cell of the file. */
export const corrected = (before: Corrections, row: number, field: string, text: string): Corrections => ({
  ...before,
  cells: { ...before.cells, [row]: { ...before.cells[row], [field]: text } },
})

/** Says that a row was looked at and is wanted: no duplicate, or in order as it stands. */
export const confirmed = (before: Corrections, row: number): Corrections => ({
  ...before,
  notDuplicates: [...new Set([...before.notDuplicates, row])],
})

export type DryLine =
  | {
      readonly kind: 'row'
      readonly row: DryRunJson['rows'][number]
      readonly issues: readonly CellIssueJson[]
    }
  | { readonly kind: 'folded'; readonly from: number; readonly to: number; readonly count: number }

/**
 * The lines of the dry run: rows that ask for something in full, good ones between them folded with
 * their row numbers, so that the file can be followed beside a spreadsheet.
 * @param first the first row of the file under its header
 * @param unfolded folds that somebody opened, by their first row
 */
export function dryLines(run: DryRunJson, first: number, unfolded: ReadonlySet<number>): readonly DryLine[] {
  const issues = new Map<number, CellIssueJson[]>()
  for (const issue of run.issues) issues.set(issue.row, [...(issues.get(issue.row) ?? []), issue])
  const asks = run.rows
    .filter((row) => row.result !== 'create' && row.result !== 'change')
    .concat(
      run.rows.filter((row) => (row.result === 'create' || row.result === 'change') && issues.has(row.row)),
    )
    .sort((left, right) => left.row - right.row)
  const lines: DryLine[] = []
  let next = first
  const foldUpTo = (end: number, count: number) => {
    if (count <= 0) return
    const known = unfolded.has(next) ? run.rows.filter(({ row }) => row >= next && row <= end) : []
    if (known.length > 0) lines.push(...known.map((row): DryLine => ({ kind: 'row', row, issues: [] })))
    else lines.push({ kind: 'folded', from: next, to: end, count })
  }
  for (const row of asks) {
    foldUpTo(row.row - 1, row.row - next)
    lines.push({ kind: 'row', row, issues: issues.get(row.row) ?? [] })
    next = row.row + 1
  }
  const { counts } = run
  const all = counts.create + counts.change + counts.skip + counts.error + counts.confirm
  const rest = all - (next - first)
  foldUpTo(next + rest - 1, rest)
  return lines
}

/** How many rows still stand in the way: an import is all or nothing. */
export const openRows = ({ counts }: DryRunJson): number => counts.error + counts.confirm
