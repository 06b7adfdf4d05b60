import { asCellPerLine, asLines, asMarkdown, asTabs } from '@hengjian/checker/testing'
import { figureText, plain, type Block, type Report, type Table } from '@hengjian/report'
import { readSubmission } from '@hengjian/report/read'
import { pdfWriter, writeDocx, writeXlsx } from '@hengjian/report/write'
import { type Blocks, type Cells, inventedReport, printed } from './invented.ts'
import type { Subject } from './subject.ts'

const text =
  (lay: (grid: Cells) => string) =>
  (blocks: Blocks): Promise<Uint8Array> =>
    Promise.resolve(
      new TextEncoder().encode(
        blocks.map((block) => (typeof block === 'string' ? block : lay(block))).join('\n\n'),
      ),
    )

const asTable = (grid: Cells): Table => ({
  kind: 'table',
  columns: (grid[0] ?? []).map(() => 12),
  headRows: 0,
  rows: grid.map((row) =>
    row.map((cell) => ({
      text: figureText(cell, null, ''),
      columnSpan: 1,
      rowSpan: 1,
      align: 'center',
      emphasis: 'none',
    })),
  ),
})

const asReport = (blocks: Blocks): Report => ({
  kind: 'invented',
  title: '演示报告',
  unit: '滨江区投资服务中心',
  year: 2023,
  asOf: '2024-03-01T00:00:00Z',
  parts: [
    {
      id: 'all',
      title: '演示报告',
      orientation: 'landscape',
      blocks: blocks.map((block): Block =>
        typeof block === 'string' ? { kind: 'paragraph', text: plain(block), align: 'left' } : asTable(block),
      ),
    },
  ],
})

/** Ways in which one report reaches a reader. */
export const layouts: Readonly<Record<string, (blocks: Blocks) => Promise<Uint8Array>>> = {
  'text, tabs': text(asTabs),
  'text, broken lines': text((grid) => asLines(grid, 14)),
  'text, one cell a line': text(asCellPerLine),
  'text, Markdown': text(asMarkdown),
  DOCX: (blocks) => writeDocx(asReport(blocks)),
  XLSX: (blocks) => writeXlsx(asReport(blocks)),
}

/** The layout of PDF files, with the compiler that has to be closed behind it: `layouts` need none. */
export function pdfLayout(): {
  readonly lay: (blocks: Blocks) => Promise<Uint8Array>
  readonly close: () => Promise<void>
} {
  const { write, close } = pdfWriter(null)
  return { lay: (blocks) => write(asReport(blocks)), close }
}

/** An invented report, drawn from a seed, in one layout. */
export function laid(
  seed: number,
  layout: string,
  lay = layouts[layout] as (blocks: Blocks) => Promise<Uint8Array>,
): Subject {
  const report = inventedReport(seed, layout !== 'text, broken lines')
  return {
    name: report.name,
    layout,
    relations: report.relations.map(({ name, kind, at }) => ({
      name,
      kind,
      operands: at.map((one) => ({ at: one, printed: report.values[one] ?? '' })),
    })),
    read: async (change) => {
      const values = change ? report.values.with(change.at, change.printed) : report.values
      return readSubmission(await lay(printed(report, values)))
    },
  }
}
