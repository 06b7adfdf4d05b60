import type { SourceSheet } from '@hengjian/ledger'
import type { FilledForm } from '../form/filledForm.ts'
import { type CellVerdict, compareCell } from './compareCell.ts'
import { pairRows } from './pairRows.ts'
import { columnMap } from './columnMap.ts'
import { type PlacedCell, placedCells } from './placedForm.ts'
import { printedCells } from './printedTable.ts'

/** One cell of our form against print. */
export type ComparedCell = CellVerdict & {
  /** Words of its row and of its column. */
  readonly row: string
  readonly column: string
  readonly printed: string
  readonly ours: string
  /** Key of the figure that opens; null for a cell that was typed. */
  readonly figure: string | null
  /** Where the print has it: B7; null where it has no such row. */
  readonly place: string | null
}

export type FormComparison = {
  readonly cells: readonly ComparedCell[]
  /** Rows of our form that the print has. Fewer than half: it is another form. */
  readonly pairedRows: number
  readonly rows: number
}

/**
 * Compares a filled form with a table that somebody printed, cell by cell. Rows are paired by their labels, columns
 * by the labels that both sides have in common; only what is left over in a paired row is paired in its order.
 */
export function compareWithPrint({ form }: Pick<FilledForm, 'form'>, sheet: SourceSheet): FormComparison {
  const ours = placedCells(form)
  const print = printedCells(sheet)
  const pairs = pairRows(ours, print)
  const printRow = new Map(pairs.map((pair) => [pair.ours, pair.print]))
  const cellsIn = columnMap(ours, print, printRow)
  const values = ours.filter(({ cell }) => cell.figure !== undefined || cell.edits !== undefined)
  const found = new Map(
    pairs.flatMap((pair) => [
      ...cellsIn(
        pair.print,
        values.filter(({ row }) => row === pair.ours),
      ),
    ]),
  )
  const cells = values.map((one): ComparedCell => {
    const { row, column, cell } = one
    const names = {
      row: labelsLeft(ours, one),
      column: headAbove(ours, one),
      ours: cell.text,
      figure: cell.figure ?? null,
    }
    if (!printRow.has(row))
      return {
        ...names,
        printed: '',
        place: null,
        kind: 'notInPrint',
        difference: null,
        reason: '原表里没有找到这一行。',
      }
    const there = found.get(one)
    const printed = there?.text ?? ''
    const neighbours = values
      .filter((other) => other !== one && (other.row === row || other.column === column))
      .map((other) => ({
        name: `${labelsLeft(ours, other)} ${headAbove(ours, other)}`.trim(),
        text: other.cell.text,
      }))
    return { ...names, printed, place: there?.place ?? null, ...compareCell(printed, cell.text, neighbours) }
  })
  return {
    cells,
    pairedRows: pairs.length,
    rows: new Set(ours.map(({ row }) => row)).size,
  }
}

const words = (cells: readonly PlacedCell[]): string =>
  cells
    .map(({ cell }) => cell.text.replaceAll(/\s/g, ''))
    .filter(Boolean)
    .join(' ')

/** Labels to the left that cover the row. */
const labelsLeft = (ours: readonly PlacedCell[], { row, column }: PlacedCell): string =>
  words(
    ours.filter(
      (one) =>
        one.cell.role === 'label' &&
        one.column < column &&
        one.row <= row &&
        row < one.row + one.cell.rowSpan,
    ),
  )

/** The nearest label above that covers the column. */
const headAbove = (ours: readonly PlacedCell[], { row, column }: PlacedCell): string =>
  words(
    ours
      .filter(
        (one) =>
          one.cell.role === 'label' &&
          one.row < row &&
          one.column <= column &&
          column < one.column + one.cell.columnSpan,
      )
      .toSorted((one, other) => other.row - one.row)
      .slice(0, 1),
  )
