import { AlignmentType, LineRuleType, PageBreak, Paragraph, type Table as DocxTable, TextRun } from 'docx'
import type { Block, Heading } from '../../model/report.ts'
import { type Face, run, sizes } from './fonts.ts'
import { docxTable } from './table.ts'

/** Fixed line pitch of the body: 28.8 points, 22 lines to a page. */
const pitch = { line: 576, lineRule: LineRuleType.EXACT }
const twoCharacters = 2 * sizes.body * 10
const headingFaces: Readonly<Record<Heading['level'], Face>> = {
  1: 'heading',
  2: 'subheading',
  3: 'body',
  4: 'body',
}
const alignments = {
  justify: AlignmentType.JUSTIFIED,
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

/** One block of a report as Word paragraphs and tables. */
export function docxBlock(block: Block, width: number): readonly (Paragraph | DocxTable)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          outlineLevel: block.level - 1,
          keepNext: true,
          spacing: pitch,
          indent: { firstLine: twoCharacters },
          children: [
            new TextRun(run(`${block.number ?? ''}${block.text}`, headingFaces[block.level], sizes.body)),
          ],
        }),
      ]
    case 'paragraph':
      return [
        new Paragraph({
          alignment: alignments[block.align],
          spacing: pitch,
          ...(block.align === 'justify' ? { indent: { firstLine: twoCharacters } } : {}),
          children: [new TextRun(run(block.text.text, 'body', sizes.body))],
        }),
      ]
    case 'table':
      return [docxTable(block, width)]
    case 'note':
      return [
        new Paragraph({
          spacing: { before: 80 },
          children: [new TextRun(run(block.text, 'body', sizes.note))],
        }),
      ]
    case 'signatures':
      return [
        new Paragraph({
          spacing: { before: 240 },
          children: [
            new TextRun(
              run(block.labels.map((label) => `${label}：`.padEnd(16, '　')).join(''), 'body', sizes.table),
            ),
          ],
        }),
      ]
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}
