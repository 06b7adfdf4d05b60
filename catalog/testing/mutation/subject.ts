import type { Reading } from '@hengjian/report'

/** A number of a relation that can be changed; `at` names it within its subject. */
export type Operand = { readonly at: number; readonly printed: string }

/** Something that holds between printed numbers, known without asking any rule. */
export type HoldingRelation = {
  readonly name: string
  readonly kind: string
  readonly operands: readonly Operand[]
}

/** A report in one layout whose numbers can be changed one at a time. */
export type Subject = {
  readonly name: string
  readonly layout: string
  readonly relations: readonly HoldingRelation[]
  /** The report as its file is read, with one number printed otherwise; null as it is. */
  readonly read: (change: { readonly at: number; readonly printed: string } | null) => Promise<Reading>
}

/** What became of one changed number. */
export type Outcome = {
  readonly subject: Subject
  readonly relation: HoldingRelation
  readonly from: string
  readonly to: string
  /** somewhere: something new is found, but not where the number stands. */
  readonly found: 'first' | 'amongOthers' | 'somewhere' | 'not'
}
