import type { Style } from '@cj-tech-master/excelts'
import type { PlannedCell } from './plan.ts'

const line = { style: 'thin', color: { argb: 'FF000000' } } as const
const frame = { top: line, left: line, bottom: line, right: line }

/** The look of a cell in the words of the library. 宋体 unless told: every office machine has it. */
export function styleOf(cell: PlannedCell, format: string | undefined): Partial<Style> {
  const {
    align = 'left',
    border = false,
    bold = false,
    fill,
    font = '宋体',
    size = 10.5,
    wrap = false,
  } = cell
  return {
    font: { name: font, size, bold },
    alignment: { horizontal: align, vertical: 'middle', wrapText: wrap },
    ...(border ? { border: frame } : {}),
    ...(fill === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: fill } } as const }),
    ...(format === undefined ? {} : { numFmt: format }),
  }
}
