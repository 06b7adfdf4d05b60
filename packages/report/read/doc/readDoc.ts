import type { ReadBlock, Reading, ReadRemark } from '../../model/reading.ts'
import { ReadError } from '../errors.ts'
import { limits, tooLarge } from '../limits.ts'
import type { Ole } from '../ole/openOle.ts'
import { type Row, tableOfRows } from '../rows/tableOfRows.ts'
import { unknownStructure } from '../rows/unknownStructure.ts'
import { type DocParagraph, has, paragraphsOf } from './paragraphsOf.ts'
import { type DocParts, docPartsOf } from './parts.ts'
import { codes, propertiesIn } from './properties.ts'
import { rowOf } from './rowOf.ts'

/**
 * Reads a DOC or WPS file of Word 97 and later: paragraphs, tables with their merges, then footnotes and text boxes. No
 * link, macro or outer file is followed.
 * @throws ReadError with a sentence that says what to do
 */
export function readDoc(ole: Ole): Reading {
  try {
    const parts = docPartsOf(ole)
    const blocks = blocksOf(parts)
    if (blocks.length === 0)
      throw new ReadError('EMPTY', '文件里没有文字，请换一份有内容的文件；扫描件请提供可编辑的原件。')
    return { kind: 'doc', blocks, remarks: remarksOf(parts, blocks), pages: null, lines: null }
  } catch (error) {
    if (error instanceof RangeError)
      throw new ReadError('BROKEN', '文件不完整或已损坏，没有读取。请在 WPS 或 Word 中打开、另存后重试。', {
        cause: error,
      })
    throw error
  }
}

/** Stories that are read, by their number: the body, footnotes, endnotes, text boxes. Heads and comments are not. */
const read = [0, 1, 5, 6]

function blocksOf(parts: DocParts): readonly ReadBlock[] {
  const blocks: ReadBlock[] = []
  let [paragraph, table, pieces] = [0, 0, 0]
  let rows: Row[] = []
  let cells: string[] = []
  let lines: string[] = []
  /** Cells of a row of a table inside a cell: their words belong to the cell around them. */
  let inner: string[] = []
  const endTable = (): void => {
    if (cells.length + lines.length > 0) rows.push(rowOf([...cells, lines.join('\n').trim()], []))
    if (rows.length > 0) blocks.push(tableOfRows(rows, (table += 1)))
    rows = []
    cells = []
    lines = []
  }
  const inTable = ({ text, isCellEnd, depth, properties }: DocParagraph): void => {
    if (depth > 1) {
      if (has(properties, codes.endsInnerRow)) lines.push(inner.splice(0).join(' '))
      else if (has(properties, codes.endsInnerCell)) inner.push(text)
      else lines.push(text)
    } else if (isCellEnd && has(properties, codes.endsRow)) {
      rows.push(rowOf(cells, properties))
      cells = []
      lines = []
    } else {
      lines.push(text)
      if (!isCellEnd) return
      cells.push(lines.join('\n').trim())
      lines = []
    }
  }
  for (const story of read) {
    const from = parts.lengths.slice(0, story).reduce((sum, length) => sum + length, 0)
    for (const one of paragraphsOf(parts, from, from + (parts.lengths[story] ?? 0))) {
      pieces += 1
      if (pieces > limits.pieces) throw tooLarge()
      if (one.depth > 0 || one.isCellEnd) {
        inTable(one)
        continue
      }
      endTable()
      if (one.text.trim() === '') continue
      const marks = [{ at: 0, place: { paragraph: (paragraph += 1) } }]
      blocks.push({ kind: 'paragraph', text: { text: one.text, marks }, outline: one.outline })
    }
    endTable()
  }
  return blocks
}

function remarksOf({ runs, lengths }: DocParts, blocks: readonly ReadBlock[]): readonly ReadRemark[] {
  const properties = runs.flatMap(({ list }) => [...propertiesIn(list)])
  const said = (kind: ReadRemark['kind'], is: boolean, sentence: string): readonly ReadRemark[] =>
    is ? [{ kind, sentence, place: {} }] : []
  return [
    ...said(
      'trackedChange',
      has(properties, codes.inserted) || has(properties, codes.deleted),
      '文件里有没有接受的修订，按接受后的内容检查。',
    ),
    ...said('hiddenText', has(properties, codes.hidden), '文件里有隐藏的文字，也一并检查。'),
    ...said('comment', (lengths[4] ?? 0) > 0, '文件里有批注，批注没有检查。'),
    ...unknownStructure(blocks),
  ]
}
