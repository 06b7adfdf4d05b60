import type { Page, Word } from '../page.ts'
import type { PageTable } from '../tableOf.ts'
import type { Region } from '../tableRegions.ts'
import { type Block, blocksOf } from './blocks.ts'
import { inColumns, isAmount } from './inColumns.ts'
import { spacingOf } from './spacing.ts'
import { asPageTable, looseTable } from './looseTable.ts'
import { segmentLines } from './segments.ts'

/** A band of less lines hides no rows. */
const fewestLines = 4

/**
 * A table whose columns are ruled and whose rows are not: between two lines stand several rows of words.
 * @returns null where every row has its line
 */
export function openRegion(page: Page, { xs, ys, horizontals }: Region): PageTable | null {
  if (xs.length < 3) return null
  const cuts = xs.slice(1, -1)
  const own = page.words.filter(
    ({ left, right, y, size }) =>
      (left + right) / 2 > (xs[0] ?? 0) &&
      (left + right) / 2 < (xs.at(-1) ?? 0) &&
      y - size / 3 > (ys[0] ?? 0) &&
      y - size / 3 < (ys.at(-1) ?? 0),
  )
  if (!ys.slice(1).some((bottom, at) => hidesRows(own, cuts, ys[at] ?? 0, bottom))) return null
  const inner = horizontals.filter(({ at }) => at > (ys[0] ?? 0) + 1 && at < (ys.at(-1) ?? 0) - 1)
  const table = asPageTable(looseTable(segmentLines(own, cuts), cuts, inner), page.number, 'words')
  return { ...table, xs, top: ys[0] ?? 0, bottom: ys.at(-1) ?? 0 }
}

/** Whether a band holds rows: amounts below each other, or several cells in each of two columns, apart as rows are. */
function hidesRows(words: readonly Word[], cuts: readonly number[], top: number, bottom: number): boolean {
  const lines = segmentLines(
    words.filter(({ y, size }) => y - size / 3 > top && y - size / 3 < bottom),
    cuts,
  )
  if (lines.length < fewestLines) return false
  const placed = inColumns(
    lines.map(({ segments }) => segments),
    cuts,
  )
  const spacing = spacingOf(placed)
  const columns = [...Map.groupBy(blocksOf(placed, spacing, []), ({ first }) => first).values()]
  const amounts = columns.filter((blocks) => blocks.filter(isNumber).length >= fewestLines - 1)
  if (amounts.length > 0) return true
  return spacing.isTold && columns.filter(({ length }) => length >= fewestLines).length > 1
}

const isNumber = ({ lines }: Block): boolean => lines.every(isAmount)
