import { columnNumber } from '@hengjian/workbook'
import { orderProblems } from './order.ts'
import { packageProblems } from './packageProblems.ts'
import type { Parts } from './parts.ts'
import { allNamed, childNamed, childrenNamed, type Element, treeOf } from './tree.ts'

type Place = { readonly column: number; readonly row: number }
type Area = { readonly from: Place; readonly to: Place }

const placeOf = (reference: string): Place => {
  const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(reference) ?? []
  return { column: columnNumber(letters), row: Number(row) }
}
const areaOf = (reference: string): Area => {
  const [from = '', to = from] = reference.split(':')
  return { from: placeOf(from), to: placeOf(to) }
}
const meet = (one: Area, other: Area): boolean =>
  one.from.row <= other.to.row &&
  other.from.row <= one.to.row &&
  one.from.column <= other.to.column &&
  other.from.column <= one.to.column

/** What would make Excel offer to repair an XLSX file, or show it other than meant; none for a sound one. */
export function sheetProblems(parts: Parts): readonly string[] {
  const container = packageProblems(parts)
  if (container.length > 0) return container
  const part = (name: string): Element => treeOf(parts.get(name) ?? '<none/>')
  const strings = childrenNamed(part('xl/sharedStrings.xml'), 'si').length
  const looks = childrenNamed(childNamed(part('xl/styles.xml'), 'cellXfs'), 'xf').length
  const sheets = [...parts].filter(([name]) => name.startsWith('xl/worksheets/sheet'))
  return [
    ...[...parts].flatMap(([name, xml]) => (name.endsWith('.rels') ? [] : orderProblems(name, treeOf(xml)))),
    ...formatProblems(part('xl/styles.xml')),
    ...nameProblems(part('xl/workbook.xml')),
    ...sheets.flatMap(([name, xml]) => {
      const sheet = treeOf(xml)
      return [...cellProblems(sheet, { strings, looks }), ...mergeProblems(sheet)].map(
        (what) => `${name}: ${what}`,
      )
    }),
  ]
}

function cellProblems(
  sheet: Element,
  { strings, looks }: { readonly strings: number; readonly looks: number },
): readonly string[] {
  const problems: string[] = []
  let lastRow = 0
  for (const row of childrenNamed(childNamed(sheet, 'sheetData'), 'row')) {
    const number = Number(row.attributes['r'])
    if (number <= lastRow) problems.push(`row ${number} stands behind row ${lastRow}`)
    if (Number(row.attributes['ht'] ?? 0) > 409.5) problems.push(`row ${number} is higher than Excel allows`)
    lastRow = number
    let lastColumn = 0
    for (const cell of childrenNamed(row, 'c')) {
      const { r = '', s = '0', t } = cell.attributes
      const { column, row: own } = placeOf(r)
      if (own !== number || column <= lastColumn) problems.push(`${r} is out of its place`)
      lastColumn = column
      const held = childNamed(cell, 'v')?.text
      if (Number(s) >= looks) problems.push(`${r} has a look that is not there`)
      if (t === 's' && Number(held) >= strings) problems.push(`${r} has a text that is not there`)
      if (t === undefined && held !== undefined && !/^-?\d+(?:\.\d+)?(?:E[+-]?\d+)?$/i.test(held))
        problems.push(`${r} holds ${held} as a number`)
      if (childNamed(cell, 'f')) problems.push(`${r} holds a formula`)
    }
  }
  return problems
}

function mergeProblems(sheet: Element): readonly string[] {
  const merges = allNamed(sheet, 'mergeCell').map(({ attributes }) => attributes['ref'] ?? '')
  const filled = allNamed(sheet, 'c').filter((cell) => childNamed(cell, 'v'))
  return merges.flatMap((merge, at) => {
    const area = areaOf(merge)
    const others = merges.slice(0, at).filter((other) => meet(areaOf(other), area))
    const beneath = filled
      .map(({ attributes }) => attributes['r'] ?? '')
      .filter((cell) => cell !== merge.split(':')[0] && meet(areaOf(cell), area))
    return [
      ...others.map((other) => `${merge} and ${other} overlap`),
      ...beneath.map((cell) => `${cell} holds a value beneath ${merge}`),
    ]
  })
}

/** Print areas and titles of sheets that are not there, or given twice. */
function nameProblems(workbook: Element): readonly string[] {
  const sheets = allNamed(workbook, 'sheet').map(({ attributes }) => attributes['name'] ?? '')
  const names = allNamed(workbook, 'definedName')
  const keys = names.map(({ attributes }) => `${attributes['name']} of sheet ${attributes['localSheetId']}`)
  return [
    ...sheets
      .filter((name, at) => name.length > 31 || sheets.indexOf(name) !== at)
      .map((name) => `sheet ${name}: no good name`),
    ...keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `${key} is there twice`),
    ...names
      .filter(({ attributes, text }) => !text.includes(sheets[Number(attributes['localSheetId'])] ?? '\0'))
      .map(({ text }) => `${text} names another sheet`),
  ]
}

function formatProblems(styles: Element): readonly string[] {
  const own = allNamed(styles, 'numFmt').map(({ attributes }) => attributes['numFmtId'])
  return childrenNamed(childNamed(styles, 'cellXfs'), 'xf')
    .map(({ attributes }) => attributes['numFmtId'] ?? '0')
    .filter((id) => Number(id) >= 164 && !own.includes(id))
    .map((id) => `number format ${id} is not there`)
}
