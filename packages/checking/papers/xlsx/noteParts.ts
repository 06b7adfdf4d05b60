import { columnNumber } from '@hengjian/workbook'
import { declaration, escaped, extended } from '../office/xml.ts'

/** A note of a cell: all that is said of it. */
export type Note = { readonly cell: string; readonly text: string }

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const strictMain = 'http://purl.oclc.org/ooxml/spreadsheetml/main'

/** The part of notes of a sheet: a new one, or the one that is there with more. A cell has one note, which then says both. */
export function withNotes(
  comments: string | null,
  notes: readonly Note[],
  author: string,
  sheet: string,
): string {
  const space = sheet.includes(strictMain) ? strictMain : main
  const empty = `${declaration}<comments xmlns="${space}"><authors></authors><commentList></commentList></comments>`
  const before = comments ?? empty
  const authors = /<authors>[^]*?<\/authors>/.exec(before)?.[0] ?? ''
  const by = authors.match(/<author\b/g)?.length ?? 0
  let xml = before.replace('</authors>', () => `<author>${escaped(author)}</author></authors>`)
  const added: string[] = []
  for (const { cell, text } of notes) {
    const own = new RegExp(`(<comment\\b[^>]*\\bref="${cell}"[^>]*>[^]*?)</text>`)
    const run = (words: string): string => `<r><t xml:space="preserve">${escaped(words)}</t></r>`
    if (own.test(xml)) xml = xml.replace(own, (_, held: string) => `${held}${run(`\n\n${text}`)}</text>`)
    else added.push(`<comment ref="${cell}" authorId="${by}"><text>${run(text)}</text></comment>`)
  }
  return xml.replace('</commentList>', () => `${added.join('')}</commentList>`)
}

const emptyDrawing =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"></xml>'
const box =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>'

/** The boxes in which a spreadsheet program shows the notes: hidden until one looks at the cell. */
export function withBoxes(drawing: string | null, cells: readonly string[]): string {
  const before = drawing ?? emptyDrawing
  const used = [...before.matchAll(/id="_x0000_s(\d+)"/g)].map(([, id]) => Number(id))
  const first = Math.max(1024, ...used) + 1
  const boxes = cells.map((cell, at) => {
    const [, letters = 'A', digits = '1'] = /^([A-Z]+)(\d+)$/.exec(cell) ?? []
    const [column, row] = [columnNumber(letters) - 1, Number(digits) - 1]
    return `<v:shape id="_x0000_s${first + at}" type="#_x0000_t202" style="position:absolute;width:300pt;height:130pt;z-index:${at + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${column + 1}, 15, ${row}, 2, ${column + 6}, 15, ${row + 8}, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  })
  return extended(before, 'xml', `${before.includes('id="_x0000_t202"') ? '' : box}${boxes.join('')}`)
}

/** What stands behind the drawing of notes in a sheet. */
const behind =
  /<(?:legacyDrawingHF|drawingHF|picture|oleObjects|controls|webPublishItems|tableParts|extLst)\b/

/** The sheet with the drawing of its notes named in the place that the format gives it. */
export function withDrawing(sheet: string, space: string, id: string): string {
  const named = `<legacyDrawing xmlns:r="${space}" r:id="${id}"/>`
  const end = sheet.lastIndexOf('</sheetData>')
  const tail = end < 0 ? 0 : end
  const at = behind.exec(sheet.slice(tail))?.index
  if (at === undefined) return sheet.replace(/<\/worksheet>\s*$/, (last) => `${named}${last}`)
  return `${sheet.slice(0, tail + at)}${named}${sheet.slice(tail + at)}`
}
