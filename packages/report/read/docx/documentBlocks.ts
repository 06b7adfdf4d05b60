import type { SaxesTagPlain } from 'saxes'
import type { ReadBlock, ReadRemark } from '../../model/reading.ts'
import { ReadError } from '../errors.ts'
import { type Look, lookOf, noLook } from './look.ts'
import { isOff, sentences, skipped } from './shown.ts'
import { symbolText } from './symbols.ts'
import { closeCell, type OpenCell, type OpenTable, spanOf, tableBlock, wordsOf } from './tableBlock.ts'
import { telling } from './telling.ts'
import { deepest, reportParser } from './xmlTree.ts'

type OpenParagraph = {
  text: string
  style: string | null
  outline: number | null
  list: string | null
  level: number | null
}

/**
 * The paragraphs and tables of `word/document.xml`, as its pages show them with tracked changes accepted: numbers of
 * lists are written before their words, a note stands behind the paragraph or table that refers to it, a text box
 * where its anchor stands. A table inside a cell gives its words to the cell.
 */
export function documentBlocks(
  xml: string,
  look: Look = noLook,
): { readonly blocks: readonly ReadBlock[]; readonly remarks: readonly ReadRemark[] } {
  const blocks: ReadBlock[] = []
  const noticed = new Set<ReadRemark['kind']>()
  const tables: OpenTable[] = []
  const paragraphs: OpenParagraph[] = []
  const notes: string[] = []
  const inside: string[] = []
  /** Whether each open content control shows only what it asks for. */
  const controls: boolean[] = []
  let [depth, skipping, deleted, tableNumber, paragraphNumber] = [0, 0, 0, 0, 0]
  let [isInText, isRunHidden] = [false, false]

  const add = (words: string): void => {
    const paragraph = paragraphs.at(-1)
    if (!paragraph || deleted > 0 || controls.includes(true)) return
    if (isRunHidden && words.trim() !== '') noticed.add('hiddenText')
    paragraph.text += words
  }
  const open = ({ name, attributes }: SaxesTagPlain): void => {
    depth += 1
    if (depth > deepest) throw new ReadError('TOO_DEEP', '文件的结构嵌套太深，不像一份报告，没有读取。')
    if (skipped.has(name)) skipping += 1
    if (skipping > 0) return
    inside.push(name)
    if (!telling.has(name)) return
    const value = attributes['w:val']
    const paragraph = paragraphs.at(-1)
    const table = tables.at(-1)
    switch (name) {
      case 'w:tbl':
        tables.push({ rows: [], cell: null, column: 0, columns: 0, isRowDeleted: false })
        break
      case 'w:tr':
        table?.rows.push([])
        if (table) [table.column, table.isRowDeleted] = [0, false]
        break
      case 'w:tc':
        if (table)
          table.cell = {
            column: table.column,
            columnSpan: 1,
            merge: 'none',
            isMoreOfBefore: false,
            lines: [],
          }
        break
      case 'w:gridSpan':
        if (table?.cell) table.cell.columnSpan = Math.max(1, spanOf(value))
        break
      case 'w:gridBefore':
        if (table) table.column += spanOf(value)
        break
      case 'w:vMerge':
        if (table?.cell) table.cell.merge = value === 'restart' ? 'begins' : 'goesOn'
        break
      case 'w:hMerge':
        if (table?.cell) table.cell.isMoreOfBefore = value !== 'restart'
        break
      case 'w:p':
        paragraphs.push({ text: '', style: null, outline: null, list: null, level: null })
        break
      case 'w:pStyle':
        if (paragraph) paragraph.style = value ?? null
        break
      case 'w:outlineLvl':
        if (paragraph && value !== undefined && Number(value) < 9) paragraph.outline = Number(value) + 1
        break
      case 'w:numId':
        if (paragraph) paragraph.list = value ?? null
        break
      case 'w:ilvl':
        if (paragraph) paragraph.level = Number(value)
        break
      case 'w:r':
        isRunHidden = false
        break
      case 'w:t':
      case 'm:t':
        isInText = true
        break
      case 'w:tab':
        if (!('w:pos' in attributes)) add(' ')
        break
      case 'w:ptab':
        add(' ')
        break
      case 'w:br':
      case 'w:cr':
        add('\n')
        break
      case 'w:noBreakHyphen':
        add('-')
        break
      case 'w:sym':
        add(symbolText(attributes['w:font'] ?? '', attributes['w:char'] ?? ''))
        break
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const note = look.noteOf(
          name === 'w:footnoteReference' ? 'footnote' : 'endnote',
          attributes['w:id'] ?? '',
        )
        if (note !== null && deleted === 0) notes.push(note)
        break
      }
      case 'w:del':
      case 'w:moveFrom':
        noticed.add('trackedChange')
        if (inside.at(-2) === 'w:trPr') {
          if (table) table.isRowDeleted = true
        } else if (inside.at(-2) !== 'w:rPr') deleted += 1
        break
      case 'w:ins':
      case 'w:moveTo':
        noticed.add('trackedChange')
        break
      case 'w:vanish':
        if (!isOff(value) && inside.at(-3) === 'w:r') isRunHidden = true
        break
      case 'w:sdt':
        controls.push(false)
        break
      case 'w:showingPlcHdr':
        if (controls.length > 0 && !isOff(value)) controls[controls.length - 1] = true
        break
      case 'w:commentReference':
        noticed.add('comment')
        break
      case 'w:altChunk':
        noticed.add('structureUnknown')
        break
      default:
    }
  }
  const close = ({ name }: SaxesTagPlain): void => {
    depth -= 1
    if (skipping > 0) {
      if (skipped.has(name)) skipping -= 1
      return
    }
    inside.pop()
    if (!telling.has(name)) return
    const table = tables.at(-1)
    switch (name) {
      case 'w:t':
      case 'm:t':
        isInText = false
        break
      case 'm:num':
        add('÷')
        break
      case 'w:del':
      case 'w:moveFrom':
        if (inside.at(-1) !== 'w:trPr' && inside.at(-1) !== 'w:rPr') deleted -= 1
        break
      case 'w:sdt':
        controls.pop()
        break
      case 'w:p': {
        const paragraph = paragraphs.pop()
        if (paragraph) closeParagraph(paragraph, table?.cell ?? null)
        break
      }
      case 'w:tc':
        if (table) closeCell(table)
        break
      case 'w:tr':
        if (table?.isRowDeleted) table.rows.pop()
        break
      case 'w:tbl': {
        const closed = tables.pop()
        const outer = tables.at(-1)?.cell
        if (closed && outer) outer.lines.push(...closed.rows.map((row) => row.map(wordsOf).join(' ')))
        else if (closed && closed.rows.length > 0) {
          blocks.push(tableBlock(closed, (tableNumber += 1)))
          sayNotes()
        }
        break
      }
      default:
    }
  }
  const closeParagraph = (paragraph: OpenParagraph, cell: OpenCell | null): void => {
    const { number, outline, isContents } = lookOf(paragraph, look)
    const text = number + paragraph.text
    if (cell) cell.lines.push(text)
    else if (text.trim() !== '' && !isContents) sayParagraph(text, outline)
    if (tables.length === 0) sayNotes()
  }
  const sayParagraph = (text: string, outline: number | null): void => {
    const place = { paragraph: (paragraphNumber += 1) }
    blocks.push({ kind: 'paragraph', text: { text, marks: [{ at: 0, place }] }, outline })
  }
  const sayNotes = (): void => {
    for (const note of notes.splice(0)) sayParagraph(note, null)
  }
  const parser = reportParser()
  parser.on('opentag', open)
  parser.on('closetag', close)
  parser.on('text', (text) => {
    if (isInText && skipping === 0) add(text)
  })
  parser.write(xml).close()
  return {
    blocks,
    remarks: [...noticed].map((kind) => ({ kind, sentence: sentences[kind] ?? '', place: {} })),
  }
}
