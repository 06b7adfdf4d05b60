import { figureText, plain } from '../model/figure.ts'
import type { TableCell } from '../model/table.ts'

type More = Partial<Omit<TableCell, 'text'>>

/** A printed label of a form. */
export const label = (text: string, more: More = {}): TableCell => ({
  text: plain(text),
  columnSpan: 1,
  rowSpan: 1,
  align: 'center',
  emphasis: 'label',
  ...more,
})

/** Words that somebody filled in. */
export const words = (text: string, more: More = {}): TableCell => label(text, { emphasis: 'none', ...more })

/** A number with a figure behind it. */
export const number = (text: string, figure: string, unit: string, more: More = {}): TableCell => ({
  ...words(text, more),
  text: figureText(text, figure, unit),
})

export const blank = (more: More = {}): TableCell => words('', more)
