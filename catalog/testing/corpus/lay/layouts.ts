import { asDocx } from './asDocx.ts'
import {
  asBrokenLines,
  asCellPerLine,
  asColumns,
  asMarkdown,
  asRepeatingMarkdown,
  asShiftedTabs,
  asTabs,
} from './asText.ts'
import { asXlsx } from './asXlsx.ts'
import { type PageBlock, pageOf } from './page.ts'

const text =
  (lay: (blocks: readonly PageBlock[]) => string) =>
  (html: string): Promise<Uint8Array> =>
    Promise.resolve(new TextEncoder().encode(lay(pageOf(html))))

/** Ways in which one source of the corpus reaches a reader; none of them goes through our own writers. */
export const corpusLayouts: Readonly<Record<string, (html: string) => Promise<Uint8Array>>> = {
  tabs: text(asTabs),
  'shifted tabs': text(asShiftedTabs),
  'cell a line': text(asCellPerLine),
  'broken lines': text(asBrokenLines),
  'columns by blanks': text(asColumns),
  Markdown: text(asMarkdown),
  'Markdown, merged cells repeated': text(asRepeatingMarkdown),
  DOCX: (html) => asDocx(pageOf(html)),
  XLSX: (html) => asXlsx(pageOf(html)),
}
