import {
  Document,
  HeadingLevel,
  Packer,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { PageBlock } from './page.ts'

const headings = {
  0: {},
  1: { heading: HeadingLevel.HEADING_1 },
  2: { heading: HeadingLevel.HEADING_2 },
  3: { heading: HeadingLevel.HEADING_3 },
} as const

const paragraphs = (text: string): Paragraph[] =>
  text.split('\n').map((line) => new Paragraph({ children: [new TextRun(line)] }))

function laid(block: PageBlock): Paragraph | Table {
  if (block.kind === 'break') return new Paragraph({ children: [new PageBreak()] })
  if (block.kind === 'text')
    return new Paragraph({ ...headings[block.level], children: [new TextRun(block.text)] })
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: block.rows.map(
      (row) =>
        new TableRow({
          children: row.map(
            ({ text, columns, rows }) =>
              new TableCell({ columnSpan: columns, rowSpan: rows, children: paragraphs(text) }),
          ),
        }),
    ),
  })
}

/** The report as somebody typed it in Word: headings by style, tables with merged cells. */
export async function asDocx(blocks: readonly PageBlock[]): Promise<Uint8Array> {
  return Packer.toBuffer(new Document({ sections: [{ children: blocks.map(laid) }] }))
}
