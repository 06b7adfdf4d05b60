import type { FormCell, FundRow, IndicatorRow, ScoredForm, SplitRow } from '../form.ts'
import type { Head } from '../align.ts'
import type { FormLabel } from '../words/labels.ts'
import type { FundRole, IndicatorRole } from '../words/roles.ts'
import type { GridRow } from './gridRows.ts'

/** A form while its rows are read. */
export type Draft = {
  kind: ScoredForm['kind']
  readonly labelled: Map<FormLabel, FormCell>
  readonly funds: FundRow[]
  readonly income: SplitRow[]
  readonly spending: SplitRow[]
  readonly otherSplit: SplitRow[]
  readonly indicators: IndicatorRow[]
  total: ScoredForm['total']
  readonly results: { readonly label: string; readonly cell: FormCell }[]
  unit: string
  readonly rows: GridRow[]
  fundHeads: readonly Head<FundRole>[] | null
  headPoints: FormCell | null
  /** Which columns the cells of the row with the execution rate begin in, and what each of them is. */
  fundColumns: { readonly from: readonly number[]; readonly roles: readonly (FundRole | null)[] } | null
  indicatorHeads: readonly Head<IndicatorRole>[] | null
  goalHeads: readonly { readonly label: FormLabel; readonly from: number }[]
  splitting: boolean
}

export const draft = (kind: ScoredForm['kind']): Draft => ({
  kind,
  labelled: new Map(),
  funds: [],
  income: [],
  spending: [],
  otherSplit: [],
  indicators: [],
  total: null,
  results: [],
  unit: '',
  rows: [],
  fundHeads: null,
  headPoints: null,
  fundColumns: null,
  indicatorHeads: null,
  goalHeads: [],
  splitting: false,
})
