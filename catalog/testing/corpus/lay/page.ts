/** A cell of a table as it was typed: lines inside it are separated by line ends. */
export type PageCell = { readonly text: string; readonly columns: number; readonly rows: number }

/** What a report consists of, whoever lays it out. A level of 0 is no heading. */
export type PageBlock =
  | { readonly kind: 'text'; readonly level: 0 | 1 | 2 | 3; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly PageCell[])[] }
  | { readonly kind: 'break' }

const blockTags = /<(h[1-3]|p|table)\b[^>]*>([\s\S]*?)<\/\1>|<hr\s*\/?>/g
const rowTags = /<tr\b[^>]*>([\s\S]*?)<\/tr>/g
const cellTags = /<t[dh]\b([^>]*)>([\s\S]*?)<\/t[dh]>/g

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': ' ',
  '&amp;': '&',
}

const textOf = (html: string): string =>
  html
    .replaceAll(/<br\s*\/?>/g, '\n')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&\w+;/g, (entity) => entities[entity] ?? entity)
    .trim()

const spanOf = (attributes: string, name: string): number =>
  Number(new RegExp(`${name}="(\\d+)"`).exec(attributes)?.[1] ?? 1)

const cellsOf = (row: string): readonly PageCell[] =>
  [...row.matchAll(cellTags)].map(([, attributes = '', html = '']) => ({
    text: textOf(html),
    columns: spanOf(attributes, 'colspan'),
    rows: spanOf(attributes, 'rowspan'),
  }))

/**
 * Reads a source of the corpus: headings, paragraphs, tables with spans, and rules where a new page begins. It knows
 * the little HTML in which the corpus is written and no other.
 */
export function pageOf(html: string): readonly PageBlock[] {
  return [...html.matchAll(blockTags)].map(([, tag, inner = '']): PageBlock => {
    if (tag === undefined) return { kind: 'break' }
    if (tag === 'table')
      return { kind: 'table', rows: [...inner.matchAll(rowTags)].map(([, row = '']) => cellsOf(row)) }
    const level = tag === 'h1' ? 1 : tag === 'h2' ? 2 : tag === 'h3' ? 3 : 0
    return { kind: 'text', level, text: textOf(inner) }
  })
}
