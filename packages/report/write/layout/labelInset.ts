import type { TableCell } from '../../model/table.ts'
import type { CellMeasure } from './columnWidths.ts'

const onlyHan = /^\p{Script=Han}{3,}$/u

/**
 * Space to add on both sides of a label, in points, so that it breaks into lines of even length:
 * 一级/指标 instead of 一级指/标. Nothing where the label fits on one line or holds more than Han characters.
 * @param width of the cell in points
 */
export function labelInset(cell: TableCell, width: number, { em, inset }: CellMeasure): number {
  const label = cell.text.text
  if (cell.emphasis !== 'label' || !onlyHan.test(label)) return 0
  const inner = width - 2 * inset
  const most = Math.floor(inner / em)
  const length = [...label].length
  if (most < 2 || length <= most) return 0
  const even = Math.ceil(length / Math.ceil(length / most))
  // A tenth of an em is left over, so that rounding in a word processor does not break the line earlier.
  return even < most ? Math.max(0, (inner - (even + 0.1) * em) / 2) : 0
}
