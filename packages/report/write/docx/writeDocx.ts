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
import { docxBlock } from './blocks.ts'
import { faces, run, sizes } from './fonts.ts'

/** GB/T 9704: A4, head 37 mm, binding edge 28 mm, text area 156 × 225 mm. In twentieths of a point. */
const millimetre = 1440 / 25.4
const a4 = { width: Math.round(210 * millimetre), height: Math.round(297 * millimetre) }
const margins = {
  portrait: { top: 37, bottom: 35, left: 28, right: 26 },
  landscape: { top: 28, bottom: 26, left: 25, right: 25 },
} as const

/** Writes a report as DOCX. Fonts are named, not embedded; properties carry the title and no person. */
export async function writeDocx(report: Report): Promise<Uint8Array> {
  const document = new Document({
    title: report.title,
    creator: '',
    lastModifiedBy: '',
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: {
            font: { ascii: faces.body, hAnsi: faces.body, eastAsia: faces.body, cs: faces.body },
            language: { eastAsia: 'zh-CN', value: 'zh-CN' },
          },
        },
      },
    },
    sections: report.parts.map((part) => section(part)),
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function section(part: Part) {
  const margin = margins[part.orientation]
  const across = part.orientation === 'portrait' ? 210 : 297
  const width = Math.round((across - margin.left - margin.right) * millimetre)
  const isForm = part.blocks.some((block) => block.kind === 'table')
  return {
    properties: {
      page: {
        size: {
          ...a4,
          orientation: part.orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: Object.fromEntries(
          Object.entries(margin).map(([side, size]) => [side, Math.round(size * millimetre)]),
        ),
      },
    },
    footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) },
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 200 },
        children: [new TextRun(run(part.title, 'title', isForm ? sizes.formTitle : sizes.title))],
      }),
      ...part.blocks.flatMap((block) => docxBlock(block, width)),
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
