import { SaxesParser, type SaxesTagPlain } from 'saxes'
import type { ReadBlock, ReadCell, ReadRemark } from '../../model/reading.ts'
import { ReadError } from '../errors.ts'

type OpenCell = { column: number; columnSpan: number; merge: 'none' | 'begins' | 'goesOn'; lines: string[] }
type OpenTable = { rows: OpenCell[][]; cell: OpenCell | null; column: number }
type OpenParagraph = { text: string; style: string | null; outline: number | null }

/** Deeper nesting is no report. */
const deepest = 200

/** More columns in one cell are no table; word processors stop at 63. */
const widest = 1000

/**
 * The paragraphs and tables of `word/document.xml`, as if tracked changes were accepted. A table inside a cell gives its
 * words to the cell; a text box stands where its anchor stands.
 * @param outlineOf level of a heading by the id of its style
 */
export function documentBlocks(
  xml: string,
  outlineOf: (style: string) => number | null,
): { readonly blocks: readonly ReadBlock[]; readonly remarks: readonly ReadRemark[] } {
  const blocks: ReadBlock[] = []
  const noticed = new Set<ReadRemark['kind']>()
  const tables: OpenTable[] = []
  const paragraphs: OpenParagraph[] = []
  let [depth, deleted, tableNumber, paragraphNumber] = [0, 0, 0, 0]
  // The same text box once more, for programs of before 2010.
  let older = 0
  let inText = false

  const cellNow = (): OpenCell | null => tables.at(-1)?.cell ?? null
  const open = ({ name, attributes }: SaxesTagPlain): void => {
    depth += 1
    if (depth > deepest) throw new ReadError('TOO_DEEP', '文件的结构嵌套太深，不像一份报告，没有读取。')
    if (name === 'mc:Fallback') older += 1
    if (older > 0) return
    const value = attributes['w:val']
    const paragraph = paragraphs.at(-1)
    switch (name) {
      case 'w:tbl':
        tables.push({ rows: [], cell: null, column: 0 })
        break
      case 'w:tr':
        tables.at(-1)?.rows.push([])
        if (tables.at(-1)) (tables.at(-1) as OpenTable).column = 0
        break
      case 'w:tc': {
        const table = tables.at(-1)
        if (table) table.cell = { column: table.column, columnSpan: 1, merge: 'none', lines: [] }
        break
      }
      case 'w:gridSpan':
        if (cellNow()) (cellNow() as OpenCell).columnSpan = Math.max(1, spanOf(value))
        break
      case 'w:gridBefore':
        if (tables.at(-1)) (tables.at(-1) as OpenTable).column += spanOf(value)
        break
      case 'w:vMerge':
        if (cellNow()) (cellNow() as OpenCell).merge = value === 'restart' ? 'begins' : 'goesOn'
        break
      case 'w:p':
        paragraphs.push({ text: '', style: null, outline: null })
        break
      case 'w:pStyle':
        if (paragraph) paragraph.style = value ?? null
        break
      case 'w:outlineLvl':
        if (paragraph && value !== undefined && Number(value) < 9) paragraph.outline = Number(value) + 1
        break
      case 'w:t':
        inText = true
        break
      case 'w:tab':
        if (paragraph && deleted === 0 && !('w:pos' in attributes)) paragraph.text += ' '
        break
      case 'w:br':
      case 'w:cr':
        if (paragraph && deleted === 0) paragraph.text += '\n'
        break
      case 'w:del':
      case 'w:moveFrom':
        deleted += 1
        noticed.add('trackedChange')
        break
      case 'w:ins':
        noticed.add('trackedChange')
        break
      case 'w:vanish':
        if (value !== '0' && value !== 'false' && value !== 'off') noticed.add('hiddenText')
        break
      case 'w:commentReference':
        noticed.add('comment')
        break
      default:
    }
  }
  const close = ({ name }: SaxesTagPlain): void => {
    depth -= 1
    if (older > 0) {
      if (name === 'mc:Fallback') older -= 1
      return
    }
    const table = tables.at(-1)
    switch (name) {
      case 'w:t':
        inText = false
        break
      case 'w:del':
      case 'w:moveFrom':
        deleted -= 1
        break
      case 'w:p': {
        const paragraph = paragraphs.pop()
        if (!paragraph) break
        if (table?.cell) table.cell.lines.push(paragraph.text)
        else if (paragraph.text.trim() !== '')
          blocks.push({
            kind: 'paragraph',
            text: { text: paragraph.text, marks: [{ at: 0, place: { paragraph: (paragraphNumber += 1) } }] },
            outline: paragraph.outline ?? (paragraph.style === null ? null : outlineOf(paragraph.style)),
          })
        break
      }
      case 'w:tc':
        if (table?.cell) {
          table.rows.at(-1)?.push(table.cell)
          table.column += table.cell.columnSpan
          table.cell = null
        }
        break
      case 'w:tbl': {
        const closed = tables.pop()
        const outer = cellNow()
        if (closed && outer) outer.lines.push(...closed.rows.map((row) => row.map(wordsOf).join(' ')))
        else if (closed && closed.rows.length > 0) blocks.push(tableBlock(closed, (tableNumber += 1)))
        break
      }
      default:
    }
  }
  const parser = new SaxesParser()
  parser.on('doctype', () => {
    throw new ReadError('DOCTYPE', '文件里有不该有的声明，没有读取。请在 WPS 或 Word 中另存后重试。')
  })
  parser.on('error', (error) => {
    throw new ReadError('BROKEN', '文件内容不完整，没有读取。请在 WPS 或 Word 中打开、另存后重试。', {
      cause: error,
    })
  })
  parser.on('opentag', open)
  parser.on('closetag', close)
  parser.on('text', (text) => {
    const paragraph = paragraphs.at(-1)
    if (inText && paragraph && deleted === 0 && older === 0) paragraph.text += text
  })
  parser.write(xml).close()
  return {
    blocks,
    remarks: [...noticed].map((kind) => ({ kind, sentence: sentences[kind] ?? '', place: {} })),
  }
}

const sentences: Readonly<Partial<Record<ReadRemark['kind'], string>>> = {
  trackedChange: '文件里有没有接受的修订，按接受后的内容检查。',
  hiddenText: '文件里有隐藏的文字，也一并检查。',
  comment: '文件里有批注，报送前请清除。',
}

/** Columns that a cell, or the blank before a row, takes; 1 where nothing is said. */
function spanOf(value: string | undefined): number {
  const span = Number(value ?? 1)
  if (Number.isInteger(span) && span >= 0 && span <= widest) return span
  throw new ReadError('BROKEN', '文件里有一张表的列数不对，没有读取。请在 WPS 或 Word 中打开、另存后重试。')
}

const wordsOf = ({ lines }: OpenCell): string => lines.join('\n').trim()

/** Merges down are told by cells that go on below the one they began in. */
function tableBlock({ rows }: OpenTable, table: number): ReadBlock {
  const cells: (ReadCell & { rowSpan: number })[] = []
  for (const [row, line] of rows.entries())
    for (const open of line) {
      const above =
        open.merge === 'goesOn' ? cells.findLast((cell) => cell.column === open.column) : undefined
      if (above) above.rowSpan = row - above.row + 1
      else
        cells.push({
          row,
          column: open.column,
          rowSpan: 1,
          columnSpan: open.columnSpan,
          text: {
            text: wordsOf(open),
            marks: [{ at: 0, place: { table, row: row + 1, column: open.column + 1 } }],
          },
        })
    }
  return {
    kind: 'table',
    rows: rows.length,
    columns: Math.max(1, ...cells.map(({ column, columnSpan }) => column + columnSpan)),
    cells,
    known: 'file',
  }
}
