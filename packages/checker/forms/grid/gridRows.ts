import { placeAt, type FilePlace, type ReadBlock, type ReadCell, type ReadTable } from '@hengjian/report'
import type { FormCell } from '../form.ts'
import { cellFigure } from '../cellFigure.ts'
import { isLevel1, isLevel2, isTotal } from '../words/levels.ts'

/** A cell of a grid that says something. Columns count from 0, end exclusive. */
export type GridCell = {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly cell: ReadCell
}

/** A row of a table of the file; `key` names the table in ids. */
export type GridRow = {
  readonly cells: readonly GridCell[]
  readonly table: number
  readonly row: number
  readonly block: number
  readonly known: ReadTable['known']
  readonly place: FilePlace
  /** Place of a blank at a column, so that a finding can point at what is missing. */
  readonly blanks: readonly GridCell[]
}

const longestPageHead = 40

const says = ({ text }: ReadCell): boolean => text.text.trim() !== ''

function rowsOfTable(table: ReadTable, number: number, block: number): readonly GridRow[] {
  const rows: ReadCell[][] = Array.from({ length: table.rows }, () => [])
  for (const cell of table.cells) rows[cell.row]?.push(cell)
  return rows.flatMap((cells, row) => {
    const first = cells.find(says) ?? cells[0]
    if (!first) return []
    const grid = cells.map((cell) => ({
      text: cell.text.text.trim(),
      from: cell.column,
      to: cell.column + cell.columnSpan,
      cell,
    }))
    return [
      {
        cells: grid.filter(({ text }) => text !== ''),
        blanks: grid.filter(({ text }) => text === ''),
        table: number,
        row,
        block,
        known: table.known,
        place: placeAt(first.text, 0),
      },
    ]
  })
}

/** Rows that begin with a level or with the total go on with the indicators of the page before. */
const goesOn = (rows: readonly GridRow[]): boolean =>
  rows[0]?.cells.slice(0, 2).some(({ text }) => isLevel1(text) || isLevel2(text) || isTotal(text)) ?? false

/**
 * Tables of a file as runs of rows. Tables with nothing but page numbers between them are one run: a page break cuts
 * tables, and what belongs together is decided by the words of the rows. The head of a page between two halves of
 * the indicators is no end either.
 */
export function gridRuns(blocks: readonly ReadBlock[]): readonly (readonly GridRow[])[] {
  const runs: GridRow[][] = []
  let between: 'nothing' | 'pageHead' | 'words' = 'words'
  let tables = 0
  for (const [at, block] of blocks.entries()) {
    if (block.kind === 'table') {
      const rows = rowsOfTable(block, (tables += 1), at)
      const joins = between === 'nothing' || (between === 'pageHead' && goesOn(rows))
      if (runs.length === 0 || !joins) runs.push([])
      runs.at(-1)!.push(...rows)
      between = 'nothing'
    } else if (!/^[-—\s\d第页]*$/.test(block.text.text))
      between = between === 'nothing' && block.text.text.length <= longestPageHead ? 'pageHead' : 'words'
  }
  return runs
}

/** A cell as a form keeps it, with its number. */
export function formCell({ text, cell }: GridCell, { table, row }: GridRow, columnUnit = ''): FormCell {
  const place = placeAt(cell.text, 0)
  return {
    text,
    place,
    figure: cellFigure(text, `t${table}.${row + 1}.${cell.column + 1}`, place, columnUnit),
  }
}
