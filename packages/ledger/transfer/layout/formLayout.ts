/** What one label may be called: `公用经费` or `日常公用经费`, the words of several years. */
export type Names = readonly string[]

/**
 * A cell of a form by its words, never by its position: the block of the sheet where several stand side
 * by side, the label of the row (below another label, where it occurs more than once), and the words of
 * the column from the outermost to the innermost.
 */
export type CellName = {
  /** Word in the header of the block: 收入, 项目（按支出性质和经济分类）. Null where the row alone says it. */
  readonly block: Names | null
  readonly row: readonly Names[]
  readonly column: readonly Names[]
}

/** A part of a figure; `minus` takes it away: 事业收入 without the 教育收费 in it. */
export type FigurePart = CellName & { readonly minus: boolean }

/** A figure that a form states: one cell, or several that are added up. */
export type LayoutFigure = {
  /** Name of the metric that it answers. */
  readonly metric: string
  /** What narrows the metric: { nature: 基本支出 }. */
  readonly narrowed: Readonly<Record<string, string>>
  /** Measure word of a count; null for money. */
  readonly measure: string | null
  readonly cells: readonly FigurePart[]
  /** Taken only where no other form states the figure; where one does, the two are compared. */
  readonly fallback: boolean
}

/** A cell on one side of a relation; `form` names another form of the same unit and year. */
export type CheckTerm = CellName & { readonly form: string | null }

/** A relation that holds inside a form or between forms: left = right, each side added up. */
export type LayoutCheck = {
  readonly says: string
  readonly left: readonly CheckTerm[]
  readonly right: readonly CheckTerm[]
}

/** How the sheet of one official form stands in the years given. */
export type FormLayout = {
  readonly name: string
  /** 财决04, as the form prints its number. */
  readonly form: string
  /** 支出决算表; the first is the one to print. */
  readonly titles: Names
  readonly years: { readonly from: number; readonly until: number | null }
  /** `lines`: labels with 行次, blocks side by side. `classes`: code and name in front, a row 合计. */
  readonly rows: 'lines' | 'classes'
  readonly figures: readonly LayoutFigure[]
  readonly checks: readonly LayoutCheck[]
}
