import type { PlacedCell } from './placedForm.ts'
import { plainLabel, type PrintedCell } from './printedTable.ts'

/** A row of our form and the row of the print that says the same labels. */
export type RowPair = { readonly ours: number; readonly print: number }

type Line = { readonly row: number; readonly labels: readonly string[] }

const rowsOf = (cells: readonly { readonly row: number }[]): readonly number[] =>
  [...new Set(cells.map(({ row }) => row))].sort((one, other) => one - other)

/**
 * Pairs rows by the words of their labels, in the order of both, so that rows which somebody inserted or left out
 * shift nothing. A row without words of its own belongs to the pair above it.
 */
export function pairRows(ours: readonly PlacedCell[], print: readonly PrintedCell[]): readonly RowPair[] {
  const known = new Set(
    ours.filter(({ cell }) => cell.role === 'label').map(({ cell }) => plainLabel(cell.text)),
  )
  known.delete('')
  const ourLines = rowsOf(ours).map((row): Line => ({
    row,
    labels: ours
      .filter((one) => one.row === row && one.cell.role === 'label' && one.cell.text !== '')
      .map(({ cell }) => plainLabel(cell.text)),
  }))
  const printLines = rowsOf(print).map((row): Line => ({
    row,
    labels: print.flatMap((one) => {
      const label = plainLabel(one.text)
      return one.row === row && known.has(label) ? [label] : []
    }),
  }))
  const pairs = inOrder(
    ourLines.filter(({ labels }) => labels.length > 0),
    printLines.filter(({ labels }) => labels.length > 0),
  )
  return [...pairs, ...belongingBelow(ours, print, pairs)].sort((one, other) => one.ours - other.ours)
}

/** Characters that the labels of two rows share. */
function likeness({ labels: one }: Line, { labels: other }: Line): number {
  const left = [...other]
  let shared = 0
  for (const label of one) {
    const at = left.indexOf(label)
    if (at < 0) continue
    left.splice(at, 1)
    shared += label.length + 1
  }
  return shared
}

/** The pairing in order that shares most. */
function inOrder(ours: readonly Line[], print: readonly Line[]): readonly RowPair[] {
  const best = Array.from({ length: ours.length + 1 }, () =>
    Array.from({ length: print.length + 1 }, () => 0),
  )
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0
  const shared = (row: number, column: number): number => {
    const [one, other] = [ours[row], print[column]]
    return one && other ? likeness(one, other) : 0
  }
  for (let row = ours.length - 1; row >= 0; row -= 1)
    for (let column = print.length - 1; column >= 0; column -= 1) {
      const line = best[row]
      const together = shared(row, column)
      if (line)
        line[column] = Math.max(
          at(row + 1, column),
          at(row, column + 1),
          together > 0 ? together + at(row + 1, column + 1) : 0,
        )
    }
  const pairs: RowPair[] = []
  for (let row = 0, column = 0; row < ours.length && column < print.length;) {
    const together = shared(row, column)
    const [one, other] = [ours[row], print[column]]
    if (one && other && together > 0 && at(row, column) === together + at(row + 1, column + 1)) {
      pairs.push({ ours: one.row, print: other.row })
      row += 1
      column += 1
    } else if (at(row, column) === at(row + 1, column)) row += 1
    else column += 1
  }
  return pairs
}

/** The row directly below a paired one, where both sides have numbers only or nearly the same label. */
function belongingBelow(
  ours: readonly PlacedCell[],
  print: readonly PrintedCell[],
  pairs: readonly RowPair[],
): readonly RowPair[] {
  const taken = {
    ours: new Set(pairs.map((pair) => pair.ours)),
    print: new Set(pairs.map((pair) => pair.print)),
  }
  return pairs.flatMap((pair) => {
    const [row, below] = [pair.ours + 1, pair.print + 1]
    if (taken.ours.has(row) || taken.print.has(below)) return []
    const label = ours.find((one) => one.row === row && one.cell.role === 'label' && one.cell.text !== '')
    const first = print.find((one) => one.row === below)
    if (!first) return []
    const alike = label ? sharePart(plainLabel(label.cell.text), plainLabel(first.text)) : 1
    return alike >= 0.5 ? [{ ours: row, print: below }] : []
  })
}

/** Part of the characters of the longer text that both have, in order. */
function sharePart(one: string, other: string): number {
  let at = 0
  for (const character of one) if (other[at] === character) at += 1
  return at / Math.max(one.length, other.length, 1)
}
