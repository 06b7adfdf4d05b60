import type { CellJson } from '@hengjian/ledger'
import type { DemoEvaluation } from './evaluations.ts'

/**
 * A row of the demo as a form would send it: cells in the wire form, so that demo data go through the
 * same checks as anything a person types. `subject` and references name another row by its label.
 */
export type SampleRow = {
  readonly label?: string
  readonly ledger: string
  readonly org: number
  readonly cells: Readonly<Record<string, CellJson | LabelOf>>
  /** The state in which the row stands after loading; the ledger's first state without it. */
  readonly state?: string
}

/** Stands for the id of the sample row with this label. */
export type LabelOf = { readonly idOf: string }
export const idOf = (label: string): LabelOf => ({ idOf: label })

export type SampleOrganisation = {
  readonly number: number
  readonly parent: number | null
  readonly name: string
  readonly level: '省' | '市' | '县' | '单位'
  readonly supervisingDept: string | null
  readonly demo: boolean
}

/** Everything that is loaded together: units, the rows of their ledgers, and the evaluations opened from them. */
export type SampleSet = {
  readonly organisations: readonly SampleOrganisation[]
  readonly rows: readonly SampleRow[]
  readonly evaluations: readonly DemoEvaluation[]
}
