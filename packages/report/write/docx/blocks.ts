import {
  AlignmentType,
  HeadingLevel,
  LineRuleType,
  PageBreak,
  Paragraph,
  type Table as DocxTable,
  TabStopType,
  TextRun,
} from 'docx'
import type { Block, Heading } from '../../model/report.ts'
import { isFoot } from '../layout/keepTogether.ts'
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
const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const
const alignments = {
  justify: AlignmentType.JUSTIFIED,
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

/**
 * One block of a report as Word paragraphs and tables.
 * @param width of the text area in points
 * @param next what stands below
 */
export function docxBlock(
  block: Block,
  width: number,
  next: Block | undefined,
): readonly (Paragraph | DocxTable)[] {
  switch (block.kind) {
    case 'heading':
      return [
        new Paragraph({
          heading: levels[block.level],
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
          children: block.text.text
            .split('\n')
            .map(
              (line, index) => new TextRun({ ...run(line, 'body', sizes.body), break: index === 0 ? 0 : 1 }),
            ),
        }),
      ]
    case 'table':
      return [docxTable(block, width, isFoot(next))]
    case 'note':
      return [
        new Paragraph({
          spacing: { before: 80 },
          keepLines: true,
          keepNext: isFoot(next),
          children: [new TextRun(run(block.text, 'body', sizes.note))],
        }),
      ]
    case 'signatures':
      return [
        new Paragraph({
          spacing: { before: 240 },
          keepLines: true,
          keepNext: isFoot(next),
          tabStops: block.labels.map((_, index) => ({
            type: TabStopType.LEFT,
            position: Math.round((width * 20 * index) / block.labels.length),
          })),
          children: [
            new TextRun(run(block.labels.map((label) => `${label}：`).join('\t'), 'body', sizes.table)),
          ],
        }),
      ]
    case 'pageBreak':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}

/** A word processor puts a paragraph behind a last table anyway; one of a point's height needs no page of its own. */
export const closing = (): Paragraph =>
  new Paragraph({ spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } })
