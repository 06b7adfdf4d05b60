import type { FilePlace, ReadBlock, ReadText } from '../../model/reading.ts'

/** Paragraphs and tables counted through the file, so that a place says more than its page. */
export function placed(blocks: readonly ReadBlock[]): readonly ReadBlock[] {
  let paragraph = 0
  let table = 0
  return blocks.map((block) => {
    if (block.kind === 'paragraph') {
      paragraph += 1
      return { ...block, text: withPlace(block.text, { paragraph }) }
    }
    table += 1
    const cells = block.cells.map((cell) => ({
      ...cell,
      text: withPlace(cell.text, { table, row: cell.row + 1, column: cell.column + 1 }),
    }))
    return { ...block, cells }
  })
}

const withPlace = ({ text, marks }: ReadText, more: FilePlace): ReadText => ({
  text,
  marks: marks.map(({ at, place }) => ({ at, place: { ...place, ...more } })),
})
