import type { FilePlace } from '@hengjian/report'
import type { Figure } from '../figures/figure.ts'
import { cellFigure } from '../forms/cellFigure.ts'
import type { Form, FormCell, ScoredForm } from '../forms/form.ts'
import { squeeze } from '../forms/words/squeeze.ts'
import type { Term } from '../relations/term.ts'
import type { CheckedFile, Quoted } from './rule.ts'

type FormOf<K extends Form['kind']> = K extends ScoredForm['kind']
  ? ScoredForm
  : Extract<Form, { readonly kind: K }>

/** A recognised form with the document that it belongs to. */
export type Found<K extends Form['kind']> = { readonly form: FormOf<K>; readonly document: string }

/** Every form of one kind or several, in reading order. */
export const formsOf = <K extends Form['kind']>(
  file: CheckedFile,
  ...kinds: readonly K[]
): readonly Found<K>[] =>
  file.documents.flatMap(({ id, forms }) =>
    forms
      .filter(({ kind }) => (kinds as readonly string[]).includes(kind))
      .map((form) => ({ form: form as FormOf<K>, document: id })),
  )

/** What a person looks for in the file: the words of the cell, or of its row where it has no place of its own. */
const shown = ({ text, row }: FormCell): string => row ?? text

/** The number of a cell by the name that it has in a sentence; null where the cell holds no number. */
export const termOf = (cell: FormCell | null | undefined, label: string): Term | null =>
  cell?.figure ? { label, figure: cell.figure, quote: shown(cell) } : null

/** Terms of some cells, those without a number left out. */
export const termsIn = (
  cells: readonly (readonly [FormCell | null | undefined, string])[],
): readonly Term[] => cells.flatMap(([cell, label]) => termOf(cell, label) ?? [])

/** Whether a cell is there and says nothing: blank, a dash, 无, /. */
export const isBlank = (cell: FormCell | null | undefined): boolean =>
  !cell || /^[\s/／—\-–－无]*$/.test(cell.text)

/** Decimals of a column: the most that any of its numbers prints. */
export const precisionOf = (cells: readonly (FormCell | null | undefined)[]): number =>
  Math.max(0, ...cells.map((cell) => cell?.figure?.precision ?? 0))

export const quoted = (cell: FormCell): Quoted => ({ place: cell.place, quote: shown(cell) })

/** Words of a cell without spaces and ordinals, for comparing. */
export const plainWords = (text: string): string =>
  squeeze(text).replace(/^(?:[一二三四五六七八九十]+、|\d+[、.．]|[（(]\d+[)）])/, '')

/** Words of a cell without the spaces that layouts put in. */
export const squeezed = squeeze

/** A number inside the words of a cell — 产出指标（50分）— by the pattern whose first group it is. */
export function termIn(cell: FormCell | null | undefined, pattern: RegExp): Term | null {
  const digits = cell && pattern.exec(cell.text)?.[1]
  if (!cell || digits === undefined || digits === null) return null
  const { line = '', row = '', column = '', table = '', page = '', cell: address = '' } = cell.place
  const id = ['in', page, table, line, row, column, address, cell.text].join('.')
  const figure = cellFigure(digits, id, cell.place, '分')
  return figure ? { label: cell.text, figure, quote: shown(cell) } : null
}

/** A number that stands in words, as a figure of a place. */
export const figureIn = (digits: string, place: FilePlace, unit: string): Figure | null =>
  cellFigure(digits, ['said', ...Object.values(place), digits].join('.'), place, unit)
