import type { FilePlace } from '@hengjian/report'
import type { Figure } from '../figures/figure.ts'

/** A cell of a form, blank or not. A form that has no such cell has null in its stead. */
export type FormCell = {
  readonly text: string
  /** The one number of the cell; null where there are words, several numbers or nothing. */
  readonly figure: Figure | null
  readonly place: FilePlace
  /** All words of its row, where cells stand in lines of their own: nobody would find `11 家` by itself. */
  readonly row?: string
}

/** A row of the fund block of a self-evaluation form. Only the total row is scored. */
export type FundRow = {
  readonly kind: 'total' | 'appropriation' | 'carriedOver' | 'other' | 'purpose' | 'unknown'
  readonly label: FormCell
  /** Divides the appropriation above it (中央, 省级 …) and is no further source of the total. */
  readonly within?: boolean
  readonly initial: FormCell | null
  readonly fullYear: FormCell | null
  readonly executed: FormCell | null
  readonly points: FormCell | null
  readonly rate: FormCell | null
  readonly score: FormCell | null
}

export type FundBlock = {
  readonly rows: readonly FundRow[]
  readonly total: FundRow | null
  /** 万元 or 元 as the form says. */
  readonly unit: string
}

/** 按收入性质分, 按支出性质分 of the department form. */
export type SplitRow = { readonly label: FormCell; readonly name: string; readonly amount: FormCell }

export type IndicatorRow = {
  readonly level1: FormCell | null
  readonly level2: FormCell | null
  readonly level3: FormCell | null
  readonly target: FormCell | null
  /** 年初指标值, where 调整指标值 stands beside it and is the target. */
  readonly initialTarget?: FormCell | null
  readonly actual: FormCell | null
  /** ≥, ≤ or 定性 in a column of its own: which way the target is meant. */
  readonly nature?: FormCell | null
  /** 完成率, where the form has a column for it. */
  readonly rate?: FormCell | null
  readonly points: FormCell | null
  readonly score: FormCell | null
  /** 扣分 and 得分率, where the form has columns for them. */
  readonly deduction?: FormCell | null
  readonly scoreRate?: FormCell | null
  readonly deviation: FormCell | null
}

/** F2 and F3, and what other provinces make of them. */
export type ScoredForm = {
  readonly kind: 'departmentForm' | 'projectForm'
  /** Where nothing drawn or typed parts its cells: known by what words mean, or by the places where they stand. */
  readonly known?: 'words' | 'places'
  /** Unit or project that the form is about. */
  readonly name: FormCell | null
  readonly supervisor: FormCell | null
  readonly unitName: FormCell | null
  readonly funds: FundBlock | null
  readonly income: readonly SplitRow[]
  readonly spending: readonly SplitRow[]
  /** Rows of the split whose names nobody knows: each can be a part of either side. */
  readonly otherSplit?: readonly SplitRow[]
  readonly expected: FormCell | null
  readonly achieved: FormCell | null
  readonly indicators: readonly IndicatorRow[]
  /** False where the form has no column for reasons: none can be asked for there. */
  readonly reasons?: boolean
  /** The row 总分; null where none is printed. */
  readonly total: { readonly points: FormCell | null; readonly score: FormCell | null } | null
  /** 自评得分 and 等次 that stand elsewhere on the form, with their labels; none where it has no such cells. */
  readonly results?: readonly { readonly label: string; readonly cell: FormCell }[]
  readonly place: FilePlace
}

/** A column of the base table: which year, and budget or account. */
export type BaseColumn = {
  readonly head: FormCell
  readonly year: number | null
  readonly stage: 'budget' | 'executed' | 'unknown'
}

export type BaseRow = {
  readonly label: FormCell
  /** Name without ordinals, 其中 and brackets: 公务接待费. */
  readonly name: string
  /** 0 for a group, 1 for 1、…, 2 for 其中. */
  readonly depth: number
  readonly cells: readonly (FormCell | null)[]
}

/** F1, the base table. */
export type BaseForm = {
  readonly kind: 'baseForm'
  /** Where nothing drawn or typed parts its cells: known by what words mean, or by the places where they stand. */
  readonly known?: 'words' | 'places'
  readonly posts: FormCell | null
  readonly inPost: FormCell | null
  readonly staffRate: FormCell | null
  readonly columns: readonly BaseColumn[]
  readonly rows: readonly BaseRow[]
  readonly unit: string
  readonly buildings: readonly { readonly head: string; readonly cell: FormCell }[]
  readonly place: FilePlace
}

/** A table of amounts with heads and rows that is no known form; 收支, 三公, 资产 of the old form are such. */
export type PlainTable = {
  readonly kind: 'plainTable'
  /** Where nothing drawn or typed parts its cells: known by what words mean, or by the places where they stand. */
  readonly known?: 'words' | 'places'
  readonly title: string | null
  readonly heads: readonly string[]
  readonly unit: string
  readonly rows: readonly {
    readonly label: string
    readonly cells: readonly (FormCell | null)[]
    /** Where its first words stand. */
    readonly place: FilePlace
  }[]
  readonly place: FilePlace
}

/** One line of the 投入/过程/产出 scorecard: full points, its sentence of calculation, points given. */
export type ScoreItem = {
  readonly level1: string | null
  /** The cell of its first level, which may name the points of all its items: 投入（13分）. */
  readonly level1Cell?: FormCell | null
  readonly level2: string | null
  readonly name: string
  readonly points: FormCell | null
  readonly score: FormCell | null
  readonly deduction?: FormCell | null
  readonly scoreRate?: FormCell | null
  readonly reasoning: FormCell | null
}

export type ScoreTable = {
  readonly kind: 'scoreTable'
  /** Where nothing drawn or typed parts its cells: known by what words mean, or by the places where they stand. */
  readonly known?: 'words' | 'places'
  readonly items: readonly ScoreItem[]
  readonly total: { readonly points: FormCell | null; readonly score: FormCell | null } | null
  readonly place: FilePlace
}

/** What was recognised by its structure, wherever it stands on the page. Plain JSON. */
export type Form = ScoredForm | BaseForm | PlainTable | ScoreTable
