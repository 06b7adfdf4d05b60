import type { PlannedCell } from '@hengjian/workbook'
import { soleFigure, type TableCell } from '../../model/table.ts'

export type CellContents = Pick<PlannedCell, 'text' | 'number' | 'format'>

/** A cell that is one printed number becomes a real number that is shown as printed; all else is text. */
export function cellContents(cell: TableCell): CellContents {
  const figure = soleFigure(cell)
  const { text } = cell.text
  if (!figure) return { text }
  const places = `${text.includes(',') ? '#,##0' : '0'}${figure.precision === 0 ? '' : `.${'0'.repeat(figure.precision)}`}`
  const unit = text.slice(figure.end)
  if (figure.unit === '%')
    return unit === '%' ? { number: hundredth(figure.value), format: `${places}%` } : { text }
  return { number: figure.value, format: unit === '' ? places : `${places}"${unit.replaceAll('"', '')}"` }
}

/** A percentage as the share that a spreadsheet holds, by moving the point: `98.22` → `0.9822`. */
function hundredth(percent: string): string {
  const sign = percent.startsWith('-') ? '-' : ''
  const [whole = '', fraction = ''] = percent.replace('-', '').split('.')
  const digits = whole.padStart(3, '0')
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}${fraction}`
}
