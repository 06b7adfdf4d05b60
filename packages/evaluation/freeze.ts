import { type Explanation, type FactJson, leavesOf, type Source } from '@hengjian/metric'
import { assertInvariant } from '@hengjian/values'

/** The records that a frozen figure stood on: the question that lists them, and the digest over their versions. */
export type FrozenQuery = {
  readonly ledger: string
  readonly filter: string
  readonly rows: number
  readonly digest: string
}

/** A figure as it stood when the unit submitted; plain JSON. */
export type FrozenFigure = {
  readonly key: string
  readonly title: string
  readonly value: FactJson
  readonly printed: string
  readonly query: readonly FrozenQuery[]
  /** Over all records behind the figure; equal digests mean that none of them was touched. */
  readonly digest: string
  /** The whole tree, as panel and annex showed it. */
  readonly explanation: Explanation
}

function queryOf(source: Source): readonly FrozenQuery[] {
  if (source.kind === 'records') {
    const { ledger, filter, rows, digest } = source
    assertInvariant(digest !== null, 'figures are frozen as of a sealed block, where sums have digests')
    return [{ ledger, filter, rows, digest }]
  }
  if (source.kind === 'total') {
    const digest = `${source.rowId}:${source.rowVersion}`
    return [{ ledger: 'statedTotals', filter: JSON.stringify({ id: source.rowId }), rows: 1, digest }]
  }
  return []
}

/** Freezes every figure, in the order of the form. */
export const freeze = (figures: Readonly<Record<string, Explanation>>): readonly FrozenFigure[] =>
  Object.entries(figures).map(([key, explanation]) => {
    const query = leavesOf(explanation).flatMap(({ source }) => queryOf(source))
    const digest = [...new Set(query.map((one) => one.digest))].sort().join('.')
    const { title, fact: value, printed } = explanation
    return { key, title, value, printed, query, digest, explanation }
  })

export type Drift = {
  readonly figure: string
  readonly title: string
  readonly frozen: string
  readonly live: string
}

/** Figures whose value is no longer the frozen one; both are shown and nothing is taken over. */
export const driftOf = (
  frozen: readonly FrozenFigure[],
  live: Readonly<Record<string, Explanation>>,
): readonly Drift[] =>
  frozen.flatMap(({ key, title, value, printed }) => {
    const now = live[key]
    if (now && JSON.stringify(now.fact) === JSON.stringify(value)) return []
    return [{ figure: key, title, frozen: printed, live: now?.printed ?? '表上已没有这个数' }]
  })
