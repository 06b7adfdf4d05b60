import type { FilePlace } from '@hengjian/report'
import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { type Character, charactersOf, type Paragraph, type Piece, type Run } from './paragraph.ts'

/** The paragraphs in which a place of a document can be marked, in their order. */
export type Anchors = {
  readonly at: (place: FilePlace) => readonly Paragraph[]
  /** Where a remark about the whole stands. */
  readonly first: Paragraph | undefined
}

type Open = Paragraph & { from: number; to: number; readonly characters: Character[] }
type OpenRun = Run & { content: number; to: number; properties: string }
type OpenCell = { readonly row: number; readonly column: number; span: number; readonly inside: Open[] }
type OpenTable = { rows: number; column: number; cell: OpenCell | null; readonly cells: OpenCell[] }

const keyOf = ({ paragraph, table, row, column }: FilePlace): string =>
  table === undefined ? `p${paragraph}` : `t${table}.${row}.${column}`

/**
 * Finds where in `word/document.xml` each place lies that the reader counts; both count alike, and a test holds them
 * together. What stands in a text box is marked at the paragraph that holds the box: a word processor takes no
 * comment inside of one.
 */
export function anchorsIn(xml: string): Anchors {
  const found = new Map<string, Open[]>()
  const paragraphs: { readonly open: Open; readonly depth: number }[] = []
  const runs: { readonly open: OpenRun; readonly depth: number }[] = []
  const tables: OpenTable[] = []
  let [depth, deleted, older, tableNumber, paragraphNumber] = [0, 0, 0, 0, 0]
  let piece: (Piece & { to: number }) | null = null
  let first: Open | undefined

  const parser = new SaxesParser()
  const startOfTag = (): number => xml.lastIndexOf('<', parser.position - 1)
  const spanOf = (value: string | undefined): number => Math.max(0, Number(value ?? 1) || 0)
  const add = (characters: readonly Character[]): void => {
    if (deleted === 0) paragraphs.at(-1)?.open.characters.push(...characters)
  }
  /** A character that a mark stands for: a tab, a line break. */
  const sign = (text: string): void =>
    add([{ text, from: startOfTag(), to: parser.position, piece: null, run: runs.at(-1)?.open ?? null }])

  const open = ({ name, attributes, isSelfClosing }: SaxesTagPlain): void => {
    depth += 1
    if (name === 'mc:Fallback') older += 1
    if (older > 0) return
    const [table, value] = [tables.at(-1), attributes['w:val']]
    switch (name) {
      case 'w:tbl':
        tables.push({ rows: 0, column: 0, cell: null, cells: [] })
        break
      case 'w:tr':
        if (table) [table.rows, table.column] = [table.rows + 1, 0]
        break
      case 'w:tc':
        if (table) table.cell = { row: table.rows, column: table.column + 1, span: 1, inside: [] }
        break
      case 'w:gridSpan':
        if (table?.cell) table.cell.span = Math.max(1, spanOf(value))
        break
      case 'w:gridBefore':
        if (table) table.column += spanOf(value)
        break
      case 'w:p': {
        const at = parser.position
        const paragraph: Open = { from: at, to: at, closed: isSelfClosing, characters: [] }
        paragraphs.push({ open: paragraph, depth })
        first ??= paragraph
        break
      }
      case 'w:r': {
        const content = parser.position
        runs.push({ open: { from: startOfTag(), content, to: content, properties: '' }, depth })
        break
      }
      case 'w:t':
        if (!isSelfClosing)
          piece = {
            tag: startOfTag(),
            from: parser.position,
            to: parser.position,
            kept: 'xml:space' in attributes,
          }
        break
      case 'w:tab':
        if (!('w:pos' in attributes)) sign(' ')
        break
      case 'w:br':
      case 'w:cr':
        sign('\n')
        break
      case 'w:del':
      case 'w:moveFrom':
        deleted += 1
        break
      default:
    }
  }

  const close = ({ name }: SaxesTagPlain): void => {
    const here = depth
    depth -= 1
    if (older > 0) {
      if (name === 'mc:Fallback') older -= 1
      return
    }
    const table = tables.at(-1)
    const [paragraph, run] = [paragraphs.at(-1), runs.at(-1)]
    switch (name) {
      case 'w:pPr':
        if (paragraph?.depth === here - 1) paragraph.open.from = parser.position
        break
      case 'w:rPr':
        if (run?.depth === here - 1) {
          run.open.properties = xml.slice(run.open.content, parser.position)
          run.open.content = parser.position
        }
        break
      case 'w:t':
        if (piece) {
          piece.to = startOfTag()
          add(charactersOf(xml, piece, run?.open ?? null))
        }
        piece = null
        break
      case 'w:r':
        if (run) run.open.to = parser.position
        runs.pop()
        break
      case 'w:del':
      case 'w:moveFrom':
        deleted -= 1
        break
      case 'w:p': {
        paragraphs.pop()
        if (!paragraph) break
        if (!paragraph.open.closed) paragraph.open.to = startOfTag()
        const target = paragraphs[0]?.open ?? paragraph.open
        const words = paragraph.open.characters.map(({ text }) => text).join('')
        if (table?.cell) table.cell.inside.push(target)
        else if (words.trim() !== '') found.set(keyOf({ paragraph: (paragraphNumber += 1) }), [target])
        break
      }
      case 'w:tc':
        if (table?.cell) {
          table.cells.push(table.cell)
          table.column += table.cell.span
          table.cell = null
        }
        break
      case 'w:tbl': {
        tables.pop()
        if (!table) break
        const outer = tables.at(-1)?.cell
        if (outer) outer.inside.push(...table.cells.flatMap(({ inside }) => inside))
        else if (table.rows > 0) {
          tableNumber += 1
          for (const { row, column, inside } of table.cells)
            found.set(keyOf({ table: tableNumber, row, column }), inside)
        }
        break
      }
      default:
    }
  }
  parser.on('opentag', open)
  parser.on('closetag', close)
  parser.write(xml).close()
  return { at: (place) => found.get(keyOf(place)) ?? [], first }
}
