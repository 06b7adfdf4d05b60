import type { Explanation } from '@hengjian/metric'
import type { ProjectEvaluation } from './projectEvaluation.ts'

/** A figure as it stood when the unit submitted: value, explanation, and the digest of the records behind it. */
export type FrozenFigure = {
  readonly key: string
  readonly title: string
  readonly printed: string
  readonly value: string
  readonly explanation: string
  readonly records: string
}

export type Drift = {
  readonly figure: string
  readonly title: string
  readonly frozen: string
  readonly live: string
}

/** Freezes every figure of an evaluation. */
export const freeze = (evaluation: ProjectEvaluation): readonly FrozenFigure[] =>
  Object.entries(evaluation.figures).map(([key, explanation]) => ({
    key,
    title: explanation.title,
    printed: explanation.printed,
    value: JSON.stringify(explanation.fact),
    explanation: JSON.stringify(explanation),
    records: recordsOf(explanation).join(','),
  }))

/** Digests of the records behind a figure, through all its inputs. */
function recordsOf({ source, inputs }: Explanation): readonly string[] {
  const own =
    source.kind === 'records'
      ? [`${source.ledger}:${source.rows}:${source.digest}`]
      : source.kind === 'total'
        ? [`total:${source.rowId}`]
        : []
  return [...own, ...inputs.flatMap(recordsOf)]
}

/** Figures whose value is no longer the frozen one; both are shown and nothing is taken over. */
export const driftOf = (frozen: readonly FrozenFigure[], live: ProjectEvaluation): readonly Drift[] =>
  frozen.flatMap(({ key, title, printed, value }) => {
    const now = live.figures[key]
    if (now && JSON.stringify(now.fact) === value) return []
    return [{ figure: key, title, frozen: printed, live: now?.printed ?? '不再有这一项' }]
  })
