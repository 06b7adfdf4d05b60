import type { Field } from '../field.ts'

/** The unit in which files carry a field. Money goes in 元, whatever pages show: one unit, no doubt. */
export function unitInFiles(field: Field): string {
  if (field.kind === 'money') return '元'
  return field.kind === 'quantity' || field.kind === 'integer' ? field.unit : ''
}

/** A header with its unit, the same in templates and exports: 金额（元）. */
export function headerOf(field: Field): string {
  const unit = unitInFiles(field)
  return unit === '' ? field.label : `${field.label}（${unit}）`
}

const widths: Readonly<Partial<Record<Field['kind'], number>>> = { text: 28, ref: 28, code: 24, money: 16 }

/** Width of a column in characters. */
export const widthOf = ({ kind }: Field): number => widths[kind] ?? 14

/** Excel's number format for cells that people type; `@` keeps leading zeros and long codes as they are. */
export function typedFormat({ kind }: Field): string {
  if (kind === 'money') return '#,##0.00'
  if (kind === 'date') return 'yyyy-mm-dd'
  if (kind === 'integer' || kind === 'year') return '0'
  return kind === 'quantity' ? 'General' : '@'
}
