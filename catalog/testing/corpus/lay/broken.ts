/** Half-width characters of a line: 28 characters of the third size on a page of official paper. */
const lineWidth = 56
const cellWidth = 14

const widthOf = (character: string): number => ((character.codePointAt(0) ?? 0) > 0x2e80 ? 2 : 1)

/** Converters set a blank between a Chinese character and a number. */
const spaced = (text: string): string =>
  text.replaceAll(/(\p{Script=Han})(?=[\d])/gu, '$1 ').replaceAll(/([\d%])(?=\p{Script=Han})/gu, '$1 ')

/** A text cut into lines of a width. */
export function cut(text: string, width: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const character of text) {
    if (used + widthOf(character) > width) {
      lines.push(line)
      line = ''
      used = 0
    }
    line += character
    used += widthOf(character)
  }
  return line === '' ? lines : [...lines, line]
}

/** A paragraph cut where the page ends, inside words and numbers alike; its first line is indented. */
export const brokenLines = (text: string): readonly string[] =>
  text.split('\n').flatMap((paragraph) => cut(`　　${spaced(paragraph)}`, lineWidth))

/** Cells of a row: what fits stands in one line, a cell that does not breaks it and has lines of its own. */
export function brokenCells(cells: readonly string[]): readonly string[] {
  const lines: string[] = []
  let open: string[] = []
  const close = (): void => {
    if (open.length > 0) lines.push(open.join(' '))
    open = []
  }
  for (const cell of cells.filter((text) => text !== '')) {
    const pieces = cell.split('\n').flatMap((line) => cut(spaced(line), cellWidth))
    if (pieces.length === 1) open.push(...pieces)
    else {
      close()
      lines.push(...pieces)
    }
  }
  close()
  return lines
}
