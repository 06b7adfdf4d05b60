/** A field of an indicator, or of the evaluation itself, that a cell of the live form writes. */
export type EditedField =
  | 'achieved'
  | 'actualText'
  | 'claimedScore'
  | 'deviationNote'
  | 'expected'
  | 'measures'
  | 'text'

/** One cell of an official form: its place follows from order and spans, its colour from its role. */
export type FormCell = {
  readonly text: string
  readonly columnSpan: number
  readonly rowSpan: number
  readonly align: 'left' | 'center' | 'right'
  /** Printed label, figure from the ledgers, what a person typed, or blank. */
  readonly role: 'label' | 'computed' | 'typed' | 'empty'
  /** Key of the figure that opens. */
  readonly figure?: string
  readonly edits?: { readonly indicator: string; readonly field: EditedField }
  readonly mark?: 'error' | 'warning' | 'notice'
  readonly remark?: string
}

export type Form = {
  readonly title: string
  /** Relative widths of the columns. */
  readonly columns: readonly number[]
  readonly rows: readonly (readonly FormCell[])[]
  /** The row that heads the indicators, from 0; none on a form without them. */
  readonly headRow?: number
}

type Spans = { readonly columns?: number; readonly rows?: number }

/** A printed label. */
export const label = (text: string, { columns = 1, rows = 1 }: Spans = {}): FormCell => ({
  text,
  columnSpan: columns,
  rowSpan: rows,
  align: 'center',
  role: 'label',
})

/** A cell that the form leaves blank. */
export const blank = (spans: Spans = {}): FormCell => ({ ...label('', spans), role: 'empty' })

/** A figure that opens. */
export const figureCell = (text: string, figure: string, spans: Spans = {}): FormCell => ({
  ...label(text, spans),
  role: 'computed',
  figure,
})

/** A cell that a person types into; it may show a figure while nothing is typed. */
export const editedCell = (
  text: string,
  edits: NonNullable<FormCell['edits']>,
  more: Spans & Pick<Partial<FormCell>, 'figure' | 'align' | 'role'> = {},
): FormCell => ({
  ...label(text, more),
  align: more.align ?? 'center',
  role: more.role ?? (text === '' ? 'empty' : 'typed'),
  ...(more.figure === undefined ? {} : { figure: more.figure }),
  edits,
})
