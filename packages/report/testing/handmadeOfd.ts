import { type ProjectedBlock, project } from '../model/project.ts'
import type { Report } from '../model/report.ts'
import { storedZip } from './storedZip.ts'

// Millimetres of a page, of its margins and of its letters.
const [pageWidth, pageHeight, margin, size, lineHeight, inset] = [210, 297, 20, 3.7, 5, 1]
const width = pageWidth - 2 * margin

type Table = Extract<ProjectedBlock, { kind: 'table' }>
type Pen = { readonly pages: string[][]; y: number }

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const advance = (character: string): number => (/[\x20-\x7e]/.test(character) ? size / 2 : size)

/** A report as an OFD file, laid out as simply as can be: every cell framed by itself, every character in its place. */
export const handmadeOfd = (report: Report): Uint8Array => storedZip(ofdParts(report))

/** The parts of that file by name. */
export function ofdParts(report: Report): ReadonlyMap<string, string> {
  const pen: Pen = { pages: [[]], y: margin }
  for (const { title, blocks } of project(report)) {
    writeParagraph(pen, title)
    for (const block of blocks)
      if (block.kind === 'table') writeTable(pen, block)
      else if (block.kind === 'signatures')
        writeParagraph(pen, block.labels.map((one) => `${one}：`).join('  '))
      else if (block.kind === 'heading') writeParagraph(pen, `${block.number ?? ''}${block.text}`)
      else writeParagraph(pen, `　　${block.text}`)
  }
  const place = (at: number): string => `Pages/Page_${at}/Content.xml`
  const document = `<ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 ${pageWidth} ${pageHeight}</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages>${pen.pages.map((_, at) => `<ofd:Page ID="${at + 1}" BaseLoc="${place(at)}"/>`).join('')}</ofd:Pages>`
  return new Map([
    ['OFD.xml', part('OFD', '<ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody>')],
    ['Doc_0/Document.xml', part('Document', document)],
    ...pen.pages.map((objects, at): [string, string] => [
      `Doc_0/${place(at)}`,
      part('Page', `<ofd:Content><ofd:Layer>${objects.join('')}</ofd:Layer></ofd:Content>`),
    ]),
  ])
}

const part = (name: string, inside: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><ofd:${name} xmlns:ofd="http://www.ofdspec.org/2016">${inside}</ofd:${name}>`

/** Words as lines that fit into a width. */
function linesOf(text: string, room: number): readonly string[] {
  const lines: string[] = []
  for (const given of text.split('\n')) {
    let [line, used] = ['', 0]
    for (const character of given) {
      if (used + advance(character) > room && line !== '') {
        lines.push(line)
        line = ''
        used = 0
      }
      line += character
      used += advance(character)
    }
    lines.push(line)
  }
  return lines
}

function writeLine(pen: Pen, line: string, x: number, y: number): void {
  if (line.trim() === '') return
  const steps = [...line].slice(0, -1).map(advance)
  // Equal steps may be told by their number.
  const even = steps.length > 2 && steps.every((one) => one === size)
  const told = even ? `g ${steps.length} ${size}` : steps.join(' ')
  pen.pages
    .at(-1)
    ?.push(
      `<ofd:TextObject Boundary="${x} ${y} ${width} ${lineHeight}" Font="1" Size="${size}"><ofd:TextCode X="0" Y="${size * 0.9}" DeltaX="${told}">${escaped(line)}</ofd:TextCode></ofd:TextObject>`,
    )
}

function writeParagraph(pen: Pen, text: string): void {
  for (const line of linesOf(text, width)) {
    if (pen.y + lineHeight > pageHeight - margin) newPage(pen)
    writeLine(pen, line, margin, pen.y)
    pen.y += lineHeight
  }
  pen.y += 1
}

function newPage(pen: Pen): void {
  pen.pages.push([])
  pen.y = margin
}

function writeTable(pen: Pen, { columns, cells }: Table): void {
  const rows = Math.max(...cells.map(({ row, rowSpan }) => row + rowSpan))
  const column = width / columns
  const lines = cells.map(({ text, columnSpan }) => linesOf(text, column * columnSpan - 2 * inset))
  const heights = Array.from({ length: rows }, () => lineHeight + 2 * inset)
  for (const [at, { row, rowSpan }] of cells.entries()) {
    const last = row + rowSpan - 1
    const above = heights.slice(row, last).reduce((sum, height) => sum + height, 0)
    heights[last] = Math.max(heights[last] ?? 0, (lines[at]?.length ?? 0) * lineHeight + 2 * inset - above)
  }
  const total = heights.reduce((sum, height) => sum + height, 0)
  if (pen.y + total > pageHeight - margin) newPage(pen)
  const top = (row: number): number => pen.y + heights.slice(0, row).reduce((sum, height) => sum + height, 0)
  for (const [at, cell] of cells.entries()) {
    const [x, y] = [margin + cell.column * column, top(cell.row)]
    const [wide, high] = [cell.columnSpan * column, top(cell.row + cell.rowSpan) - y]
    pen.pages
      .at(-1)
      ?.push(
        `<ofd:PathObject Boundary="${x} ${y} ${wide} ${high}" LineWidth="0.25"><ofd:AbbreviatedData>M 0 0 L ${wide} 0 L ${wide} ${high} L 0 ${high} C</ofd:AbbreviatedData></ofd:PathObject>`,
      )
    for (const [line, words] of (lines[at] ?? []).entries())
      writeLine(pen, words, x + inset, y + inset + line * lineHeight)
  }
  pen.y += total + lineHeight
}
