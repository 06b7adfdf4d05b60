import { clean } from '../../cells/clean.ts'
import type { FormLayout, Names } from './formLayout.ts'
import type { Grid, Shown } from './grid.ts'
import { isNamed, wordsOf } from './words.ts'

/** The header of a form, and what it says of each column from the outermost word to the innermost. */
export type HeadBand = {
  readonly top: number
  /** The last row that belongs to it, 栏次 included. */
  readonly bottom: number
  readonly paths: readonly (readonly string[])[]
}

const anchors: readonly Names[] = [['项目'], ['行次'], ['科目名称'], ['科目编码', '科目代码'], ['栏次']]
const subtotal: ReadonlySet<string> = new Set(['小计', '合计'])
const number = /^[-+(]?[\d,]+(?:\.\d+)?\)?$/
/** Official headers have up to four rows; blank ones between them do not count. */
const tallest = 8

/** Words that make a row the first one of the header: those of the columns asked for, and of every form. */
function headWords(layout: FormLayout): readonly Names[] {
  const cells = [
    ...layout.figures.flatMap((figure) => figure.cells),
    ...layout.checks.flatMap((check) => [...check.left, ...check.right].filter(({ form }) => form === null)),
  ]
  return [
    ...anchors,
    ...cells.flatMap(({ block, column }) => [...column, ...(block === null ? [] : [block])]),
  ]
}

/** Finds the header of a sheet by the words of its layout; null where it cannot be told from the table. */
export function findHeadBand(grid: Grid, layout: FormLayout): HeadBand | null {
  const wanted = headWords(layout)
  const textsOf = (row: number): readonly string[] =>
    Array.from({ length: grid.width }, (_, column) => wordsOf(grid.own(row, column)))
  const from = grid.rows.findIndex((row) =>
    textsOf(row).some((words) => words !== '' && wanted.some((names) => isNamed(words, names))),
  )
  if (from === -1) return null
  const candidates = grid.rows.slice(from, from + tallest)
  const numbered = candidates.find((row) => textsOf(row).includes('栏次'))
  const firstData = candidates.findIndex((row) => isData(grid, row))
  const last = numbered ?? candidates[firstData - 1]
  const top = candidates[0]
  if (last === undefined || top === undefined) return null
  const rows = candidates.filter((row) => (numbered === undefined ? row <= last : row < last))
  return rows.length === 0 ? null : { top, bottom: last, paths: pathsOf(grid, rows) }
}

/** Rows of the table hold amounts, or the label 合计. */
function isData(grid: Grid, row: number): boolean {
  const texts = Array.from({ length: grid.width }, (_, column) => grid.own(row, column)).filter(
    (text) => text !== '',
  )
  const first = texts[0]
  return texts.some((text) => number.test(clean(text))) || (first !== undefined && wordsOf(first) === '合计')
}

function pathsOf(grid: Grid, rows: readonly number[]): HeadBand['paths'] {
  return Array.from({ length: grid.width }, (_, column) => {
    const path: string[] = []
    let last: Shown | null = null
    for (const [index, row] of rows.entries()) {
      const shown = grid.shown(row, column) ?? reaching(grid, rows, index, column)
      const isSame = shown !== null && shown.row === last?.row && shown.column === last.column
      const words = shown === null || isSame ? '' : wordsOf(shown.text)
      if (words === '') continue
      path.push(words)
      last = shown
    }
    // 商品和服务支出—小计 is 商品和服务支出; years differ in whether they print the last word.
    return path.length > 1 && subtotal.has(path.at(-1) ?? '') ? path.slice(0, -1) : path
  })
}

/** Where merges are not known, an upper header reaches to the right over what lower rows divide it into. */
function reaching(grid: Grid, rows: readonly number[], index: number, column: number): Shown | null {
  const row = rows[index]
  const below = rows.slice(index + 1)
  if (grid.merged || row === undefined || !below.some((under) => grid.own(under, column) !== '')) return null
  for (let at = column - 1; at >= 0; at -= 1) {
    const shown = grid.shown(row, at)
    if (shown !== null) return shown
  }
  return null
}
