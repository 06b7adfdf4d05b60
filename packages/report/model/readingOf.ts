import { project, type ProjectedBlock } from './project.ts'
import type { FilePlace, ReadBlock, Reading, ReadText } from './reading.ts'
import type { Report } from './report.ts'

/**
 * A report as a reader of its document would find it: titles and headings as paragraphs with their level, tables as
 * grids, notes and signatures in their order. Tables and paragraphs are counted through the whole report.
 * So our own reports are asked the same questions as anybody's, without writing and reading a file in between.
 */
export function readingOf(report: Report): Reading {
  const counts = { paragraph: 0, table: 0 }
  const paragraph = (text: string, outline: number | null): ReadBlock => {
    counts.paragraph += 1
    return { kind: 'paragraph', text: at(text, { paragraph: counts.paragraph }), outline }
  }
  const blocksOf = (block: ProjectedBlock): readonly ReadBlock[] => {
    switch (block.kind) {
      case 'heading':
        return [paragraph(`${block.number ?? ''}${block.text}`, block.level)]
      case 'paragraph':
        return [paragraph(block.text, null)]
      case 'note':
        return [paragraph(block.text, null)]
      case 'signatures':
        return [paragraph(block.labels.map((label) => `${label}：`).join('　'), null)]
      case 'table': {
        counts.table += 1
        const { table } = counts
        const cells = block.cells.map(({ row, column, rowSpan, columnSpan, text }) => ({
          row,
          column,
          rowSpan,
          columnSpan,
          text: at(text, { table, row: row + 1, column: column + 1 }),
        }))
        const rows = Math.max(0, ...cells.map(({ row, rowSpan }) => row + rowSpan))
        return [{ kind: 'table', rows, columns: block.columns, cells, known: 'file' }]
      }
    }
  }
  const blocks = project(report).flatMap(({ title, blocks: own }) => [
    paragraph(title, 1),
    ...own.flatMap(blocksOf),
  ])
  return { kind: 'docx', blocks, remarks: [], pages: null, lines: null }
}

const at = (text: string, place: FilePlace): ReadText => ({ text, marks: [{ at: 0, place }] })
