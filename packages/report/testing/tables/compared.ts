import type { Reading, ReadTable } from '../../model/reading.ts'
import type { SampleTable } from './grids.ts'

/** Where every cell of a sample stands in its grid. */
export function placesOf({ rows }: SampleTable): readonly string[] {
  const taken = new Set<string>()
  return rows.flatMap((cells, row) => {
    let column = 0
    return cells.map((cell) => {
      const { text, rowSpan = 1, columnSpan = 1 } = typeof cell === 'string' ? { text: cell } : cell
      while (taken.has(`${row},${column}`)) column += 1
      for (let down = 0; down < rowSpan; down += 1)
        for (let along = 0; along < columnSpan; along += 1) taken.add(`${row + down},${column + along}`)
      const place = `${row},${column},${text}`
      column += columnSpan
      return place
    })
  })
}

const wordsOf = (text: string): string => text.replaceAll(/\s/g, '')

/** Cells of a sample that a reading has at their place with their words; all tables of the file are tried. */
export function cellsFound(
  sample: SampleTable,
  { blocks }: Reading,
): { readonly found: number; readonly all: number; readonly lost: readonly string[] } {
  const wanted = placesOf(sample).filter((place) => !place.endsWith(','))
  const lostIn = (table: ReadTable): readonly string[] => {
    const own = new Set(table.cells.map(({ row, column, text }) => `${row},${column},${wordsOf(text.text)}`))
    return wanted.filter((place) => !own.has(wordsOf(place)))
  }
  const lost = blocks
    .flatMap((block) => (block.kind === 'table' ? [lostIn(block)] : []))
    .reduce((least, one) => (one.length < least.length ? one : least), wanted)
  return { found: wanted.length - lost.length, all: wanted.length, lost }
}

/** Whether the paragraphs around the table are read as they were written, each whole. */
export const wordsFound = (written: readonly string[], { blocks }: Reading): number =>
  written.filter((text) =>
    blocks.some((block) => block.kind === 'paragraph' && wordsOf(block.text.text) === wordsOf(text)),
  ).length
