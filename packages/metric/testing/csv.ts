/** Rows of a CSV text with quoted cells; blank lines are left out. */
export function csvRows(text: string): readonly (readonly string[])[] {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/y
  const rows: string[][] = []
  let row: string[] = []
  const source = text.replaceAll('\r\n', '\n').trimEnd()
  while (cell.lastIndex <= source.length) {
    const found = cell.exec(source)
    if (!found) throw new Error(`not CSV near: ${source.slice(cell.lastIndex, cell.lastIndex + 20)}`)
    row.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '')
    if (found[3] === ',') continue
    if (row.some((text) => text !== '')) rows.push(row)
    row = []
    if (found[3] === '') break
  }
  return rows
}
