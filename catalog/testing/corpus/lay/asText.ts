import { brokenCells, brokenLines } from './broken.ts'
import { columnLines } from './columns.ts'
import { gridOf, type Place } from './grid.ts'
import type { PageBlock, PageCell } from './page.ts'

type Rows = readonly (readonly PageCell[])[]

const inOneLine = (text: string): string => text.replaceAll('\n', ' ')

const laid = (blocks: readonly PageBlock[], table: (rows: Rows) => string): string =>
  blocks
    .map((block) => (block.kind === 'break' ? '\f' : block.kind === 'table' ? table(block.rows) : block.text))
    .join('\n\n')

/** A row a line, cells by tabs; what a merged cell covers is empty. */
export const asTabs = (blocks: readonly PageBlock[]): string =>
  laid(blocks, (rows) =>
    gridOf(rows)
      .map((line) => line.map(({ text, at }) => (at === 'first' ? inOneLine(text) : '')).join('\t'))
      .join('\n'),
  )

/** As converters often do: cells that reach down are forgotten, so that the rows under them move to the left. */
export const asShiftedTabs = (blocks: readonly PageBlock[]): string =>
  laid(blocks, (rows) => rows.map((row) => row.map(({ text }) => inOneLine(text)).join('\t')).join('\n'))

/** Every cell a line of its own, empty ones too, and an empty line behind every row. */
export const asCellPerLine = (blocks: readonly PageBlock[]): string =>
  laid(blocks, (rows) => rows.map((row) => row.map(({ text }) => `\t${text || ' '}`).join('\n')).join('\n\n'))

const bars = (blocks: readonly PageBlock[], shown: (place: Place) => boolean): string =>
  blocks
    .map((block) => {
      if (block.kind === 'break') return '---'
      if (block.kind === 'text') return `${'#'.repeat(block.level)} ${block.text}`.trim()
      return gridOf(block.rows)
        .map((line) => `| ${line.map((place) => (shown(place) ? inOneLine(place.text) : '')).join(' | ')} |`)
        .flatMap((line, row) => (row === 0 ? [line, line.replaceAll(/[^|]+/g, ' --- ')] : [line]))
        .join('\n')
    })
    .join('\n\n')

/** Headings with marks and tables with bars; what a merged cell covers is empty. */
export const asMarkdown = (blocks: readonly PageBlock[]): string => bars(blocks, ({ at }) => at === 'first')

/** The same by programs that print a merged cell at every place that it covers. */
export const asRepeatingMarkdown = (blocks: readonly PageBlock[]): string => bars(blocks, () => true)

/** As a PDF gives its lines: cut at the edge of the page, numbers too, with page numbers between. */
export const asBrokenLines = (blocks: readonly PageBlock[]): string => {
  const lines = blocks.flatMap((block) =>
    block.kind === 'break'
      ? []
      : block.kind === 'text'
        ? brokenLines(block.text)
        : block.rows.flatMap((row) => brokenCells(row.map(({ text }) => text))),
  )
  const pages = Array.from({ length: Math.ceil(lines.length / 34) }, (_, page) =>
    lines.slice(page * 34, page * 34 + 34),
  )
  return pages.map((page, number) => [...page, `— ${number + 1} —`].join('\n')).join('\n\f')
}

/** As programs lay out pages of a PDF: columns by blanks, paragraphs cut at the edge, a mark between pages. */
export const asColumns = (blocks: readonly PageBlock[]): string =>
  blocks
    .map((block) =>
      block.kind === 'break'
        ? '\f'
        : `${(block.kind === 'text' ? brokenLines(block.text) : columnLines(block.rows)).join('\n')}\n`,
    )
    .join('\n')
