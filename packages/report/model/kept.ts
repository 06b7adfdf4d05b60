import { keptGrid, type KeptCell, type KeptTable } from './keptGrid.ts'
import { project, type ProjectedBlock } from './project.ts'
import type { ReadBlock, Reading } from './reading.ts'
import type { Report } from './report.ts'

export type KeptFormat = 'docx' | 'xlsx' | 'pdf'

/** A block of a document as a reader finds it again, without its place. */
export type KeptBlock =
  | { readonly kind: 'paragraph'; readonly outline: number | null; readonly text: string }
  | KeptTable

/**
 * What a file of a format keeps of a report, whoever reads it: every word and every figure as printed, in their order;
 * the levels of headings in a word processor's file; of tables the cells with their merges.
 *
 * - DOCX: grids as they are, line ends of cells.
 * - PDF: grids as they are; a line that ends because its cell is full looks like any other, so line ends and blanks are
 *   not kept, nor are levels of headings. Words side by side without lines around them are one line.
 * - XLSX: a sheet has one set of columns and rows for all that stands on it. What stands alone in its row is a
 *   paragraph; columns of a table are counted by the edges of its own cells.
 *
 * Of blanks side by side one is kept; paragraphs without words and blank cells of a sheet are not.
 */
export const keptOf = (report: Report, format: KeptFormat): readonly KeptBlock[] =>
  project(report).flatMap(({ title, blocks }) => [
    ...paragraph(title, null, format),
    ...blocks.flatMap((block) => blockOf(block, format)),
  ])

/** The same of a file that was read. */
export const keptIn = (reading: Reading, format: KeptFormat): readonly KeptBlock[] =>
  reading.blocks.flatMap((block) => readBlock(block, format))

function readBlock(block: ReadBlock, format: KeptFormat): readonly KeptBlock[] {
  if (block.kind === 'paragraph') return paragraph(block.text.text, block.outline, format)
  // Our tables are drawn: what only stands side by side, as two places to sign, is a line.
  if (block.known === 'words')
    return [...Map.groupBy(block.cells, ({ row }) => row).values()].flatMap((cells) =>
      paragraph(cells.map(({ text }) => text.text).join(' '), null, format),
    )
  return table(
    block.cells.map(({ text, ...span }) => ({ ...span, text: text.text })),
    block,
    format,
  )
}

function blockOf(block: ProjectedBlock, format: KeptFormat): readonly KeptBlock[] {
  switch (block.kind) {
    case 'heading':
      return paragraph(`${block.number ?? ''}${block.text}`, block.level, format)
    case 'paragraph':
    case 'note':
      return paragraph(block.text, null, format)
    case 'signatures':
      return paragraph(block.labels.map((label) => `${label}：`).join(' '), null, format)
    case 'table': {
      const rows = Math.max(0, ...block.cells.map(({ row, rowSpan }) => row + rowSpan))
      return table(block.cells, { rows, columns: block.columns }, format)
    }
  }
}

function paragraph(text: string, level: number | null, format: KeptFormat): readonly KeptBlock[] {
  const words = shown(text, format)
  return words === '' ? [] : [{ kind: 'paragraph', outline: format === 'docx' ? level : null, text: words }]
}

function table(
  cells: readonly KeptCell[],
  { rows, columns }: { readonly rows: number; readonly columns: number },
  format: KeptFormat,
): readonly KeptBlock[] {
  const kept = cells.map(({ row, column, rowSpan, columnSpan, text }): KeptCell => ({
    row,
    column,
    rowSpan,
    columnSpan,
    text: shown(text, format),
  }))
  if (format !== 'xlsx') return [{ kind: 'table', rows, columns, cells: kept }]
  return keptGrid(kept).map((found) =>
    found.kind === 'table' ? found : { kind: 'paragraph', outline: null, text: found.text },
  )
}

const shown = (text: string, format: KeptFormat): string =>
  format === 'pdf'
    ? text.replaceAll(/\s/g, '')
    : text
        .split('\n')
        .map((line) => line.replaceAll(/\s+/g, ' ').trim())
        .join('\n')
        .trim()
