/** A sheet of any origin (file or clipboard) as the import reads it; columns by letter, rows by their number in the file. */
export type SourceRow = { readonly number: number; readonly cells: ReadonlyMap<string, string> }
export type SourceSheet = { readonly name: string; readonly hidden: boolean; readonly rows: readonly SourceRow[] }

/** `0` → A, `27` → AB. */
export function columnLetter(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26))
  return index < 26 ? letter : columnLetter(Math.floor(index / 26) - 1) + letter
}

/**
 * Reads what Excel and WPS put on the clipboard: cells between tabs, rows between line ends, a cell
 * with line breaks or tabs in quotes.
 */
export function sheetFromPaste(text: string): SourceSheet {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  const endCell = (): void => {
    rows.at(-1)?.push(cell)
    cell = ''
  }
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] as string
    if (quoted) {
      if (character !== '"') cell += character
      else if (text[at + 1] === '"') {
        cell += '"'
        at += 1
      } else quoted = false
    } else if (character === '"' && cell === '') quoted = true
    else if (character === '\t') endCell()
    else if (character === '\n') {
      endCell()
      rows.push([])
    } else if (character !== '\r') cell += character
  }
  endCell()
  const filled = rows.map((cells, index) => ({
    number: index + 1,
    cells: new Map(cells.flatMap((one, column) => (one.trim() === '' ? [] : [[columnLetter(column), one] as const]))),
  }))
  return { name: '粘贴内容', hidden: false, rows: filled.filter(({ cells }) => cells.size > 0) }
}
