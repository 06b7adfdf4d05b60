import { type SampleCell, type SampleTable, before, behind } from './grids.ts'

const parts = (cell: SampleCell) =>
  typeof cell === 'string'
    ? { text: cell, rowSpan: 1, columnSpan: 1 }
    : { text: cell.text, rowSpan: cell.rowSpan ?? 1, columnSpan: cell.columnSpan ?? 1 }

/** A number stands at the right, as accountants write it. */
const isAmount = (text: string): boolean => /^[\d.,]+%?$/.test(text)

/** How a style draws a table: the rules of its sheet. */
export const sheets: Readonly<Record<string, string>> = {
  'all lines': 'table{border-collapse:collapse}td,th{border:1px solid #000;padding:4px 6px}',
  'lines of each cell': 'table{border-spacing:2px}td,th{border:1px solid #000;padding:3px 6px}',
  'double lines': 'table{border-collapse:collapse}td,th{border:3px double #000;padding:4px 6px}',
  dashes: 'table{border-collapse:collapse}td,th{border:1px dashed #000;padding:4px 6px}',
  dots: 'table{border-collapse:collapse}td,th{border:1.5px dotted #000;padding:4px 6px}',
  'open sides':
    'table{border-collapse:collapse}td,th{border:1px solid #000;padding:4px 6px}td:first-child,th:first-child{border-left:none}td:last-child,th:last-child{border-right:none}',
  'row lines': 'table{border-collapse:collapse}td,th{border-bottom:1px solid #999;padding:4px 8px}',
  'three lines':
    'table{border-collapse:collapse;border-top:2px solid #000;border-bottom:2px solid #000}thead{border-bottom:1px solid #000}td,th{padding:4px 8px}',
  zebra:
    'table{border-collapse:collapse}thead{background:#dde}tbody tr:nth-child(even){background:#f2f2f2}td,th{padding:4px 8px}',
  'column lines':
    'table{border-collapse:collapse;border:1px solid #000}td,th{border-left:1px solid #000;padding:4px 6px}thead th{border-bottom:1px solid #000}',
  'no lines': 'table{border-collapse:collapse}td,th{padding:4px 8px}',
  'no lines, narrow': 'table{border-collapse:collapse}td,th{padding:1px 5px}',
  'no lines, at the top': 'table{border-collapse:collapse}td,th{padding:3px 8px;vertical-align:top}',
}

const page =
  '@page{size:A4;margin:20mm 22mm}body{font:12pt/1.5 "Noto Serif SC","Noto Serif CJK SC",serif}p{margin:0 0 6pt;text-indent:2em}table{width:100%;font-size:10.5pt;margin:6pt 0}th{font-weight:bold;text-align:center}.n{text-align:right}'

/** A page for browsers and word processors. */
export function asPage(table: SampleTable, sheet: string): string {
  const row = (cells: readonly SampleCell[], tag: string): string =>
    `<tr>${cells
      .map(parts)
      .map(
        ({ text, rowSpan, columnSpan }) =>
          `<${tag}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}${columnSpan > 1 ? ` colspan="${columnSpan}"` : ''}${tag === 'td' && isAmount(text) ? ' class="n"' : ''}>${text}</${tag}>`,
      )
      .join('')}</tr>`
  const head = table.rows.slice(0, table.headRows).map((cells) => row(cells, 'th'))
  const body = table.rows.slice(table.headRows).map((cells) => row(cells, 'td'))
  const words = (all: readonly string[]): string => all.map((text) => `<p>${text}</p>`).join('')
  return `<!doctype html><html lang="zh"><meta charset="utf-8"><style>${page}${sheet}</style><body>${words(before)}<table>${head.length > 0 ? `<thead>${head.join('')}</thead>` : ''}<tbody>${body.join('')}</tbody></table>${words(behind)}</body></html>`
}

/** What typesetters say of the lines of a table, by style. */
export const strokes: Readonly<Record<string, string>> = {
  'all lines': 'stroke: 0.5pt',
  'no lines': 'stroke: none',
  'row lines': 'stroke: (x: none, y: 0.5pt)',
  'three lines': 'stroke: (_, y) => if y == 0 { (top: 1pt, bottom: 0.5pt) } else { none }',
  'column lines': 'stroke: (x: 0.5pt, y: none)',
  zebra: 'stroke: none, fill: (_, y) => if calc.odd(y) { luma(240) }',
}

/** A document for Typst. */
export function asTypst(table: SampleTable, stroke: string): string {
  const quoted = (text: string): string => JSON.stringify(text)
  const cell = (one: SampleCell): string => {
    const { text, rowSpan, columnSpan } = parts(one)
    return `table.cell(rowspan: ${rowSpan}, colspan: ${columnSpan}, align: ${isAmount(text) ? 'right' : 'left'} + horizon, text(${quoted(text)}))`
  }
  const rows = (from: number, to?: number): string =>
    table.rows
      .slice(from, to)
      .flatMap((cells) => cells.map(cell))
      .join(',\n')
  const columns = (table.rows[0] ?? []).reduce((sum, one) => sum + parts(one).columnSpan, 0)
  const words = (all: readonly string[]): string => all.map((text) => `#text(${quoted(text)})\n\n`).join('')
  const head = table.headRows > 0 ? `table.header(${rows(0, table.headRows)}),` : ''
  return `#set page(paper: "a4", margin: 22mm)\n#set text(font: "Noto Serif SC", size: 10.5pt, lang: "zh")\n#set par(first-line-indent: (amount: 2em, all: true))\n${words(before)}#table(columns: (${Array.from({ length: columns }, () => 'auto').join(', ')}), ${stroke},\n${head}${rows(table.headRows)})\n\n${words(behind)}`
}
