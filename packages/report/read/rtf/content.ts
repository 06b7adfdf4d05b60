import type { ReadBlock } from '../../model/reading.ts'
import { limits, tooLarge, tooWide } from '../limits.ts'
import { type Defined, rowFrom } from '../rows/rowFrom.ts'
import { type Row, tableOfRows } from '../rows/tableOfRows.ts'

/** What is read of a file so far: paragraphs, rows of the table that is open, words of the paragraph that is open. */
export type Content = {
  readonly say: (text: string) => void
  readonly byte: (code: number) => void
  readonly endParagraph: (isInTable: boolean, outline: number | null) => void
  readonly table: Readonly<{ [command: string]: (number: number) => void }>
  /** A note or a text box begins in the middle of a paragraph; its words stand behind everything else. */
  readonly beginAside: () => void
  readonly endAside: () => void
  readonly blocks: () => readonly ReadBlock[]
}

/** Nothing yet. */
export function newContent(decoder: TextDecoder): Content {
  const blocks: ReadBlock[] = []
  const asides: string[] = []
  const around: string[] = []
  const count = { paragraph: 0, table: 0 }
  let [words, held]: [string, number[]] = ['', []]
  let [rows, cells, lines, inner]: [Row[], string[], string[], string[]] = [[], [], [], []]
  let defined: Defined[] = []
  let next: Pick<Defined, 'joins' | 'merge'> = { joins: false, merge: 'none' }
  let [left, pieces] = [0, 0]
  const addPiece = (): void => {
    pieces += 1
    if (pieces > limits.pieces) throw tooLarge()
  }

  const release = (): void => {
    if (held.length > 0) words += decoder.decode(Uint8Array.from(held))
    held = []
  }
  const take = (): string => {
    addPiece()
    release()
    const text = words.trim()
    words = ''
    return text
  }
  const endTable = (): void => {
    if (lines.length > 0) cells.push(lines.splice(0).join('\n').trim())
    if (cells.length > 0) rows.push(rowFrom(cells.splice(0), []))
    if (rows.length > 0) blocks.push(tableOfRows(rows, (count.table += 1)))
    rows = []
  }
  const addParagraph = (text: string, outline: number | null): void => {
    if (text === '') return
    endTable()
    const marks = [{ at: 0, place: { paragraph: (count.paragraph += 1) } }]
    blocks.push({ kind: 'paragraph', text: { text, marks }, outline })
  }
  return {
    say: (text) => {
      release()
      words += text
    },
    byte: (code) => held.push(code),
    endParagraph: (isInTable, outline) => {
      if (around.length > 0) words += '\n'
      else if (isInTable) lines.push(take())
      else addParagraph(take(), outline)
    },
    table: {
      trowd: () => {
        defined = []
        left = 0
        next = { joins: false, merge: 'none' }
      },
      trleft: (number) => (left = number),
      clmrg: () => (next = { ...next, joins: true }),
      clvmgf: () => (next = { ...next, merge: 'begins' }),
      clvmrg: () => (next = { ...next, merge: 'goesOn' }),
      cellx: (number) => {
        if (defined.length > limits.columns) throw tooWide()
        defined.push({ left: defined.at(-1)?.right ?? left, right: number, ...next })
        next = { joins: false, merge: 'none' }
      },
      cell: () => cells.push([...lines.splice(0), take()].join('\n').trim()),
      row: () => rows.push(rowFrom(cells.splice(0), defined)),
      nestcell: () => inner.push(take()),
      nestrow: () => lines.push(inner.splice(0).join(' ')),
    },
    beginAside: () => {
      release()
      around.push(words)
      words = ''
    },
    endAside: () => {
      asides.push(take())
      words = around.pop() ?? ''
    },
    blocks: () => {
      addParagraph(take(), null)
      endTable()
      for (const aside of asides.splice(0)) addParagraph(aside.replaceAll(/\n+/g, '\n'), null)
      return blocks
    },
  }
}
