import type { Amount } from './readAmount.ts'

/** A figure that a workbook states, ready to become one 汇总数. */
export type StatedFigure = {
  /** Name of the metric. */
  readonly metric: string
  readonly narrowed: Readonly<Record<string, string>>
  readonly value: Amount
  /** As it stands in the sheet; several cells as a sum. */
  readonly printed: string
  /** 工作表!单元格; several cells separated by 、. */
  readonly place: string
  readonly form: string
  /** Other places that state the same number. */
  readonly alsoAt: readonly string[]
}

/** Something that was seen and could not be understood, with its place. */
export type Unread = { readonly place: string; readonly sentence: string }

/** A difference inside the workbook; it never blocks. `rounding`: no more than the last place explains. */
export type Remark = {
  readonly kind: 'differs' | 'rounding' | 'uncheckable'
  readonly sentence: string
  readonly places: readonly string[]
}

/** What became of each sheet of the file. */
export type SheetReading = {
  readonly name: string
  /** 财决04; null for a sheet that is none of the forms. */
  readonly form: string | null
  readonly title: string | null
  readonly read: boolean
}

/** What a person has to choose before anything can be read. */
export type Choice = {
  readonly of: 'unit' | 'year'
  readonly options: readonly string[]
  readonly sentence: string
}

/** A workbook of final accounts as it was understood. */
export type OfficialReading = {
  /** 2023年度部门决算报表, the document that figures name as their source; null while the year is open. */
  readonly document: string | null
  readonly unitName: string | null
  readonly year: number | null
  readonly rows: readonly StatedFigure[]
  readonly unread: readonly Unread[]
  readonly remarks: readonly Remark[]
  readonly sheets: readonly SheetReading[]
  readonly choices: readonly Choice[]
}
