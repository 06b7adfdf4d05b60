import type { ReadBlock, Reading, ReadRemark } from '../../model/reading.ts'
import { ReadError } from '../errors.ts'
import { limits, tooLarge } from '../limits.ts'
import { beginCell, beginRow, endCell, gridOf, newTable, type PageTable } from './pageTable.ts'
import { numberOf, tagsOf, unescaped } from './tags.ts'

/** Tags that begin a new line. */
const blockTags =
  /^(?:address|article|blockquote|body|caption|center|dd|div|dl|dt|form|h[1-6]|header|hr|li|main|ol|p|pre|section|table|tbody|td|tfoot|th|thead|tr|ul)$/
/** Deeper nesting of tables is no report. */
const deepest = 50

/**
 * Reads a page, as web systems and WPS export it, often under the name of a Word or Excel file: paragraphs and tables
 * with their spans. Nothing of it is run, and nothing that it names is fetched.
 * @throws ReadError where nothing is in it
 */
export function readHtml(page: string): Reading {
  const blocks: ReadBlock[] = []
  const tables: PageTable[] = []
  const count = { paragraph: 0, table: 0 }
  let [words, hidden, pieces] = ['', false, 0]
  let endsBlank = true
  let outline: number | null = null
  const endLine = (): void => {
    const text = words.replaceAll(/ *\n */g, '\n').trim()
    words = ''
    endsBlank = true
    const lines = tables.at(-1)?.lines
    if (text === '') return
    pieces += 1
    if (pieces > limits.pieces) throw tooLarge()
    if (lines) lines.push(text)
    else if (tables.length === 0) {
      const marks = [{ at: 0, place: { paragraph: (count.paragraph += 1) } }]
      blocks.push({ kind: 'paragraph', text: { text, marks }, outline })
    }
  }
  const endTable = (): void => {
    const table = tables.pop()
    if (!table || table.cells.length === 0) return
    const around = tables.at(-1)?.lines
    // A table inside a cell gives its words to the cell.
    if (around) for (const row of rowsOf(table)) around.push(row)
    else if (tables.length === 0) blocks.push(gridOf(table))
  }
  const closeCell = (): void => {
    const table = tables.at(-1)
    if (table) endCell(table, count.table)
  }
  const open = (name: string, attributes: string): void => {
    if (name === 'br') {
      words += '\n'
      endsBlank = true
    }
    if (/display\s*:\s*none|mso-hide\s*:\s*all/i.test(attributes)) hidden = true
    if (/^h[1-6]$/.test(name)) outline = Number(name[1])
    const table = tables.at(-1)
    if (name === 'table') {
      if (tables.length >= deepest)
        throw new ReadError('TOO_DEEP', '文件的结构嵌套太深，不像一份报告，没有读取。')
      if (tables.length === 0) count.table += 1
      tables.push(newTable())
    } else if (table && name === 'tr') {
      closeCell()
      beginRow(table)
    } else if (table && /^t[dh]$/.test(name)) {
      closeCell()
      beginCell(table, { rows: numberOf(attributes, 'rowspan'), columns: numberOf(attributes, 'colspan') })
    }
  }
  const close = (name: string): void => {
    if (/^h[1-6]$/.test(name)) outline = null
    if (/^t[dhr]$/.test(name)) closeCell()
    if (name !== 'table') return
    closeCell()
    endTable()
  }
  for (const tag of tagsOf(page)) {
    if (tag.kind === 'words') {
      const text = evened(unescaped(tag.text))
      words += endsBlank ? text.trimStart() : text
      if (text !== '') endsBlank = text.endsWith(' ')
      continue
    }
    if (blockTags.test(tag.name)) endLine()
    if (tag.kind === 'open') open(tag.name, tag.attributes)
    else close(tag.name)
  }
  endLine()
  while (tables.length > 0) close('table')
  if (blocks.length === 0)
    throw new ReadError('EMPTY', '文件里没有文字，请换一份有内容的文件；扫描件请提供可编辑的原件。')
  return { kind: 'html', blocks, remarks: hidden ? [hiddenText] : [], pages: null, lines: null }
}

const hiddenText: ReadRemark = {
  kind: 'hiddenText',
  sentence: '文件里有隐藏的文字，也一并检查。',
  place: {},
}

/** A line end in the source is a blank between Latin words and figures, and nothing between Chinese characters. */
const evened = (text: string): string =>
  text.replaceAll(/(?<=[^\x20-\x7e\s])[ \t]*[\r\n]\s*(?=[^\x20-\x7e\s])/g, '').replaceAll(/\s+/g, ' ')

function rowsOf({ cells, rows }: PageTable): readonly string[] {
  const lines = Array.from({ length: rows }, (): string[] => [])
  for (const { row, text } of cells) if (text.text !== '') lines[row]?.push(text.text)
  return lines.map((line) => line.join(' '))
}
