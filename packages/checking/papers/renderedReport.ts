import {
  type Block,
  type FilePlace,
  plain,
  type ReadBlock,
  type ReadTable,
  type Report,
  type TableCell,
} from '@hengjian/report'

/** Where the words of a place of the original stand in the rendering. */
export type Rendering = {
  readonly report: Report
  readonly placesOf: (original: FilePlace) => readonly FilePlace[]
}

/** A word processor has no more columns. */
const mostColumns = 60
/** From so many columns on a table lies across the page. */
const wide = 9

const note = '本稿按原文件的文字排出，只供对照批注，版式与原文件不同。'

const keyOf = ({ line, page, sheet, cell, paragraph, table, row, column }: FilePlace): string =>
  [line, page, sheet, cell, paragraph, table, row, column].join('|')

/**
 * What was read of a file of any format as a report, so that it can be written as a DOCX file and remarked. Tables are
 * counted in it from 1, paragraphs too, title and note among them.
 * @param asOf ISO instant
 */
export function renderedReport(title: string, read: readonly ReadBlock[], asOf: string): Rendering {
  const places = new Map<string, FilePlace[]>()
  // The title and the note that stand first.
  const counts = { paragraph: 2, table: 0 }
  const keep = (marks: readonly { readonly place: FilePlace }[], at: FilePlace): void => {
    for (const { place } of marks) {
      const key = keyOf(place)
      places.set(key, [...(places.get(key) ?? []), at])
    }
  }
  const paragraph = (text: string, outline: number | null): Block => {
    counts.paragraph += 1
    if (outline === null) return { kind: 'paragraph', text: plain(text), align: 'justify' }
    const level = Math.min(4, Math.max(1, outline)) as 1 | 2 | 3 | 4
    return { kind: 'heading', level, number: null, text: text.replaceAll('\n', ' ') }
  }
  const blocks = read.flatMap((block): readonly Block[] => {
    if (block.kind === 'paragraph') {
      if (block.text.text.trim() === '') return []
      const written = paragraph(block.text.text, block.outline)
      keep(block.text.marks, { paragraph: counts.paragraph })
      return [written]
    }
    if (block.columns > mostColumns || block.rows === 0) {
      return block.cells.flatMap(({ text }) => {
        if (text.text.trim() === '') return []
        const written = paragraph(text.text, null)
        keep(text.marks, { paragraph: counts.paragraph })
        return [written]
      })
    }
    counts.table += 1
    for (const { row, column, text } of block.cells)
      keep(text.marks, { table: counts.table, row: row + 1, column: column + 1 })
    return [{ kind: 'table', columns: widthsOf(block), headRows: 0, rows: rowsOf(block) }]
  })
  const across = read.some((block) => block.kind === 'table' && block.columns >= wide)
  return {
    report: {
      kind: 'renderedCopy',
      title,
      unit: '',
      year: new Date(asOf).getUTCFullYear(),
      asOf,
      parts: [
        {
          id: 'copy',
          title,
          orientation: across ? 'landscape' : 'portrait',
          blocks: [{ kind: 'note', text: note }, ...blocks],
        },
      ],
    },
    placesOf: (original) => places.get(keyOf(original)) ?? [],
  }
}

/** A column is as wide as its longest words ask, within limits; words of merged cells do not count. */
const widthsOf = ({ columns, cells }: ReadTable): readonly number[] =>
  Array.from({ length: columns }, (_, at) => {
    const own = cells.filter(({ column, columnSpan }) => column === at && columnSpan === 1)
    return Math.min(16, Math.max(4, ...own.map(({ text }) => text.text.length)))
  })

/** The grid with every place filled once: cells that would overlap give way, holes are blank. */
function rowsOf({ rows, columns, cells }: ReadTable): readonly (readonly TableCell[])[] {
  const taken = new Set<number>()
  const at = new Map(cells.map((cell) => [cell.row * columns + cell.column, cell]))
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => column).flatMap((column): readonly TableCell[] => {
      if (taken.has(row * columns + column)) return []
      const cell = at.get(row * columns + column)
      const free = (across: number, down: number): boolean =>
        Array.from(
          { length: across * down },
          (_, one) => [row + Math.floor(one / across), column + (one % across)] as const,
        ).every(
          ([r, c]) =>
            r < rows &&
            c < columns &&
            !taken.has(r * columns + c) &&
            ((r === row && c === column) || !at.has(r * columns + c)),
        )
      const [across, down] = [cell?.columnSpan ?? 1, cell?.rowSpan ?? 1]
      const whole = free(across, down)
      const [columnSpan, rowSpan] = whole ? [across, down] : [1, 1]
      for (let r = row; r < row + rowSpan; r += 1)
        for (let c = column; c < column + columnSpan; c += 1) taken.add(r * columns + c)
      const words = cell?.text.text ?? ''
      return [
        {
          text: plain(words),
          columnSpan,
          rowSpan,
          align: words.length > 12 ? 'left' : 'center',
          emphasis: 'none',
        },
      ]
    }),
  )
}
