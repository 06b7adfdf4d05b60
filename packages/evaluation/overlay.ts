import type { RowOf } from '@hengjian/ledger'
import type { RowRecord } from '@hengjian/metric'
import { Decimal } from '@hengjian/values'
import { checkWeights, type Scorecard, ScorecardError } from './scorecard.ts'
import type { scorecardOverlays } from './scorecardOverlays.ts'

/** What a local notice changes in a national card, for one office; the card itself stays what it is. */
export type Overlay = {
  readonly scorecard: string
  readonly document: string
  /** A second person has approved it; the states of the ledger see to it that it was another one. */
  readonly approved: boolean
  readonly executionWeight: Decimal | null
  /** Points by class; classes that are not named keep theirs. */
  readonly weights: ReadonlyMap<string, Decimal>
  readonly explainAbove: Decimal | null
}

function weightsIn(text: string | null, document: string): ReadonlyMap<string, Decimal> {
  const parts = (text ?? '').split(/[;；,，]/).filter((part) => part.trim() !== '')
  return new Map(
    parts.map((part) => {
      const found = /^\s*([^=＝\s]+)\s*[=＝]\s*(\d+(?:\.\d+)?)\s*分?\s*$/.exec(part)
      if (!found?.[1] || !found[2])
        throw new ScorecardError(`${document}的“${part.trim()}”无法识别，请写成“成本指标=10；产出指标=50”。`)
      return [found[1], new Decimal(found[2])] as const
    }),
  )
}

/**
 * An overlay from its row in 指标体系本地调整.
 * @throws ScorecardError when its weights cannot be read
 */
export function overlayOf({ state, fields }: RowRecord): Overlay {
  const row = fields as RowOf<(typeof scorecardOverlays)['fields']>
  return {
    scorecard: row.scorecard,
    document: row.document,
    approved: state === 'approved',
    executionWeight: row.executionWeight,
    weights: weightsIn(row.weights, row.document),
    explainAbove: row.explainAbove,
  }
}

/** An overlay that is already known to be approved, from plain data; rows of the ledger go through `overlayOf`. */
export const readOverlay = (data: {
  readonly scorecard: string
  readonly document: string
  readonly execution?: { readonly weight: string }
  readonly weights?: Readonly<Record<string, string>>
  readonly explainAbove?: string
  readonly [more: string]: unknown
}): Overlay => ({
  scorecard: data.scorecard,
  document: data.document,
  approved: true,
  executionWeight: data.execution ? new Decimal(data.execution.weight) : null,
  weights: new Map(Object.entries(data.weights ?? {}).map(([name, weight]) => [name, new Decimal(weight)])),
  explainAbove: data.explainAbove === undefined ? null : new Decimal(data.explainAbove),
})

/**
 * The card with an approved overlay's numbers put in.
 * @throws ScorecardError when it is not approved, belongs to another card, names an unknown class, or no longer adds up to 100
 */
export function withOverlay(scorecard: Scorecard, overlay: Overlay): Scorecard {
  const { document, weights, executionWeight, explainAbove } = overlay
  if (overlay.scorecard !== scorecard.name)
    throw new ScorecardError(`${document}的调整不是针对“${scorecard.title}”的，请核对。`)
  if (!overlay.approved) throw new ScorecardError(`${document}的调整还没有批准，请由另一人批准后使用。`)
  const known = new Set(scorecard.classes.map((one) => one.class))
  for (const name of weights.keys())
    if (!known.has(name)) throw new ScorecardError(`${document}的调整里没有“${name}”这一类指标，请核对。`)
  const changed = {
    ...scorecard,
    title: `${scorecard.title}（${document}）`,
    execution: { ...scorecard.execution, weight: executionWeight ?? scorecard.execution.weight },
    classes: scorecard.classes.map((one) => ({ ...one, weight: weights.get(one.class) ?? one.weight })),
    explainAbove: explainAbove ?? scorecard.explainAbove,
  }
  checkWeights(changed, `按${document}调整后`)
  return changed
}
