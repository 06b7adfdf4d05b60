import type { Ledger } from '@hengjian/ledger'
import type { Arguments, Condition, Metric } from '@hengjian/metric'
import type { EditedField, FormCell } from '../form/cell.ts'

type Spans = Pick<FormCell, 'columnSpan' | 'rowSpan'>

/** A figure of a unit's table: which metric, and which year counted from the one of the table. */
export type FigureSpec = Spans & {
  readonly kind: 'figure'
  /** Stable name of the cell: rows and columns keep it from year to year. */
  readonly key: string
  readonly metric: Metric
  /** 0 for the year of the table, −1 for the year before. */
  readonly years: number
  readonly narrowed: Arguments
}
export type CellSpec =
  | FigureSpec
  | (Spans & { readonly kind: 'label'; readonly text: string; readonly align: FormCell['align'] })
  | (Spans & { readonly kind: 'caption' })
  | (Spans & { readonly kind: 'entry'; readonly field: EditedField })
  | (Spans & { readonly kind: 'blank' })

/** A row as it stands, or a row for each project of one kind (一个专项一行). */
export type RowSpec =
  | { readonly kind: 'row'; readonly cells: readonly CellSpec[] }
  | {
      readonly kind: 'each'
      readonly subjects: Ledger
      readonly on: string
      readonly where: readonly Condition[]
      readonly cells: readonly CellSpec[]
    }

/** A form of the whole unit that is filled with figures and scores nothing, as its catalogue entry declares it. */
export type UnitTable = {
  readonly kind: 'table'
  readonly name: string
  readonly title: string
  /** The document that prescribes the form. */
  readonly basis: string
  /** Relative widths of the columns. */
  readonly columns: readonly number[]
  /** The rows of a year; labels name the years. */
  readonly rows: (year: number) => readonly RowSpec[]
}

/** Declares a table of the whole unit. */
export const unitTable = (draft: Omit<UnitTable, 'kind'>): UnitTable =>
  Object.freeze({ ...draft, kind: 'table' as const })

type Size = { readonly columns?: number; readonly rows?: number }
const spans = ({ columns = 1, rows = 1 }: Size): Spans => ({ columnSpan: columns, rowSpan: rows })

/** A printed label. */
export const labelled = (
  text: string,
  size: Size & { readonly align?: FormCell['align'] } = {},
): CellSpec => ({
  kind: 'label',
  text,
  align: size.align ?? 'center',
  ...spans(size),
})

/** A cell that a metric fills. */
export const figureOf = (
  key: string,
  metric: Metric,
  more: Size & { readonly years?: number; readonly narrowed?: Arguments } = {},
): FigureSpec => ({
  kind: 'figure',
  key,
  metric,
  years: more.years ?? 0,
  narrowed: more.narrowed ?? {},
  ...spans(more),
})

/** The name of the project that a repeated row is about. */
export const captioned = (size: Size = {}): CellSpec => ({ kind: 'caption', ...spans(size) })

/** A cell that a person writes. */
export const entered = (field: EditedField, size: Size = {}): CellSpec => ({
  kind: 'entry',
  field,
  ...spans(size),
})

/** A cell that the form leaves empty. */
export const emptyCell = (size: Size = {}): CellSpec => ({ kind: 'blank', ...spans(size) })

/** A row of the form. */
export const rowOf = (...cells: readonly CellSpec[]): RowSpec => ({ kind: 'row', cells })
