import {
  AlignmentType,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
} from 'docx'
import type { Part, Report } from '../../model/report.ts'
import { checkTables, pages, textAreaWidth } from '../layout/layout.ts'
import { closing, docxBlock } from './blocks.ts'
import { fixTimes } from './fixTimes.ts'
import { fontTable } from './fontTable.ts'
import { run, sizes } from './fonts.ts'
import { coreProperties } from './properties.ts'
import { styles } from './settings.ts'

/** A millimetre in twentieths of a point. */
const millimetre = 1440 / 25.4

/**
 * Writes a report as DOCX in the look of GB/T 9704. Fonts are named, not embedded: the office's
 * machines have them. The same report gives the same bytes.
 * @throws TableError
 */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  checkTables(report)
  const document = new Document({
    evenAndOddHeaderAndFooters: true,
    styles,
    sections: report.parts.map(section),
  })
  const parts = [
    { path: 'docProps/core.xml', data: coreProperties(report) },
    { path: 'word/fontTable.xml', data: fontTable() },
  ]
  return fixTimes(new Uint8Array(await Packer.toBuffer(document, false, parts)))
}

function section(part: Part) {
  const { top, right, bottom, left } = pages[part.orientation]
  const width = textAreaWidth(part.orientation)
  const isForm = part.blocks.some(({ kind }) => kind === 'table')
  return {
    properties: {
      page: {
        // The library turns the page itself: A4 is given upright.
        size: {
          width: Math.round(pages.portrait.width * millimetre),
          height: Math.round(pages.portrait.height * millimetre),
          orientation: part.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: Math.round(top * millimetre),
          right: Math.round(right * millimetre),
          bottom: Math.round(bottom * millimetre),
          left: Math.round(left * millimetre),
          // The page number stands 7 mm below the text.
          footer: Math.round((bottom - 7 - 7) * millimetre),
        },
      },
    },
    footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 200 },
        children: [new TextRun(run(part.title, 'title', isForm ? sizes.formTitle : sizes.title))],
      }),
      ...part.blocks.flatMap((block, index) => docxBlock(block, width, part.blocks[index + 1])),
      ...(part.blocks.at(-1)?.kind === 'table' ? [closing()] : []),
    ],
  }
}

/** — 1 — in 四号半角宋体, on the right of odd pages and the left of even ones. */
const pageNumber = (alignment: (typeof AlignmentType)['LEFT' | 'RIGHT']): Footer =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        children: [
          new TextRun({ ...run('', 'page', sizes.page), children: ['— ', PageNumber.CURRENT, ' —'] }),
        ],
      }),
    ],
  })
