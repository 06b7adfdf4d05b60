/** A name that spreadsheets accept: at most 31 characters, none of `\ / ? * [ ] :`, no quote at either end. */
export function sheetName(title: string): string {
  const name = title
    .replaceAll(/[\\/?*[\]:]/g, '')
    .replaceAll(/^'+|'+$/g, '')
    .trim()
    .slice(0, 31)
  return name === '' ? '工作表' : name
}
