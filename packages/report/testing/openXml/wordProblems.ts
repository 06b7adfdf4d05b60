import { orderProblems } from './order.ts'
import { packageProblems } from './packageProblems.ts'
import type { Parts } from './parts.ts'
import { all, allNamed, childNamed, childrenNamed, type Element, treeOf } from './tree.ts'

const value = (element: Element | undefined): string | undefined => element?.attributes['w:val']

/** What would make Word offer to repair a DOCX file, or show it other than meant; none for a sound one. */
export function wordProblems(parts: Parts): readonly string[] {
  const container = packageProblems(parts)
  if (container.length > 0) return container
  const part = (name: string): Element => treeOf(parts.get(name) ?? '<none/>')
  const document = part('word/document.xml')
  return [
    ...[...parts].flatMap(([name, xml]) => (name.endsWith('.rels') ? [] : orderProblems(name, treeOf(xml)))),
    ...allNamed(document, 'w:tbl').flatMap(tableProblems),
    ...endProblems(document),
    ...unknown(document, 'w:pStyle', styleIds(part('word/styles.xml'))),
    ...fontProblems(document, part('word/fontTable.xml')),
    ...doubledIds(document),
  ]
}

/** Rows that do not fill the grid, merges with nothing above, cells without a paragraph at their end. */
function tableProblems(table: Element, at: number): readonly string[] {
  const grid = childrenNamed(childNamed(table, 'w:tblGrid'), 'w:gridCol').length
  const above = new Map<number, number>()
  return childrenNamed(table, 'w:tr').flatMap((row, line) => {
    const place = `table ${at + 1}, row ${line + 1}`
    let column = 0
    const problems = childrenNamed(row, 'w:tc').flatMap((cell) => {
      const properties = childNamed(cell, 'w:tcPr')
      const span = Number(value(childNamed(properties, 'w:gridSpan')) ?? 1)
      const merge = childNamed(properties, 'w:vMerge')
      const continues = merge !== undefined && value(merge) !== 'restart'
      const hangs = continues && above.get(column) !== span
      if (merge) above.set(column, span)
      else above.delete(column)
      column += span
      return [
        ...(hangs ? [`${place}: a merge with no cell of its width above`] : []),
        ...(cell.children.at(-1)?.name === 'w:p' ? [] : [`${place}: a cell does not end with a paragraph`]),
      ]
    })
    return column === grid ? problems : [...problems, `${place}: ${column} columns in a grid of ${grid}`]
  })
}

/** A body ends with its section, and a paragraph before that: Word adds one behind a table by itself. */
function endProblems(document: Element): readonly string[] {
  const [before, last] =
    childNamed(document, 'w:body')
      ?.children.slice(-2)
      .map(({ name }) => name) ?? []
  return before === 'w:p' && last === 'w:sectPr' ? [] : [`the body ends with ${before} and ${last}`]
}

const styleIds = (styles: Element): readonly string[] =>
  allNamed(styles, 'w:style').map(({ attributes }) => attributes['w:styleId'] ?? '')

const unknown = (document: Element, name: string, known: readonly string[]): readonly string[] =>
  allNamed(document, name)
    .map((element) => value(element) ?? '')
    .filter((id) => !known.includes(id))
    .map((id) => `${name} names ${id}, which is not there`)

function fontProblems(document: Element, table: Element): readonly string[] {
  const listed = allNamed(table, 'w:font').map(({ attributes }) => attributes['w:name'])
  const used = new Set(allNamed(document, 'w:rFonts').flatMap(({ attributes }) => Object.values(attributes)))
  return [...used].filter((name) => !listed.includes(name)).map((name) => `the font table lacks ${name}`)
}

/** Bookmarks and drawings are told apart by their ids. */
function doubledIds(document: Element): readonly string[] {
  const ids = all(document).flatMap(({ name, attributes }) =>
    name === 'w:bookmarkStart'
      ? [`bookmark ${attributes['w:id']}`]
      : name === 'wp:docPr'
        ? [`drawing ${attributes['id']}`]
        : [],
  )
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} is there twice`)
}
