import type { Approximation, FilePlace } from '@hengjian/report'

/** 不低于, ≥, 以上 say at least; exclusive words say more than. */
export type Bound = '≥' | '>' | '≤' | '<' | '='

/** What a number is the number of, by its unit and its neighbours. */
export type FigureKind =
  | 'amount'
  | 'rate'
  | 'points'
  | 'quantity'
  | 'year'
  | 'date'
  | 'ordinal'
  | 'name'
  | 'plain'

/** A number as a document prints it. */
export type Figure = {
  /** Unique in its file: `b12.3` in block 12, `t4.7.2` in row 7, column 2 of table 4. */
  readonly id: string
  /** Characters of the text it stands in, end exclusive. */
  readonly start: number
  readonly end: number
  /** As printed: `40.3.亿元`. */
  readonly printed: string
  /** Exact decimal text with its sign, in the unit printed; null for what is no number (`40.3.`). */
  readonly value: string | null
  /** The other end of a range (63%～68%); null for one number. */
  readonly upTo: string | null
  /** 万元, %, 个百分点, 家 …; taken from the head of the column where the cell names none; empty where nobody does. */
  readonly unit: string
  /** Whether the unit stands beside the number itself. */
  readonly unitPrinted: boolean
  /** Decimals as printed. */
  readonly precision: number
  readonly approximation: Approximation | null
  readonly bound: Bound | null
  readonly kind: FigureKind
  readonly malformed: boolean
  readonly place: FilePlace
}
