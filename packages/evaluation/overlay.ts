import { z } from 'zod'
import { checkWeights, points, type Scorecard, ScorecardError } from './scorecard.ts'

/** A local notice changes weights for one office from a year on; the national card stays what it is. */
const overlaySchema = z.object({
  scorecard: z.string().min(1),
  document: z.string().min(1),
  clause: z.string().min(1),
  validFrom: z.iso.date(),
  proposedBy: z.string().min(1),
  /** Null until a second person has approved it. */
  approvedBy: z.string().min(1).nullable(),
  approvedOn: z.iso.date().nullable(),
  execution: z.object({ weight: points }).optional(),
  weights: z.record(z.string(), points).optional(),
  explainAbove: points.optional(),
})

export type Overlay = z.infer<typeof overlaySchema>

/** @throws ZodError naming the place */
export const readOverlay = (data: unknown): Overlay => overlaySchema.parse(data)

/** @throws ScorecardError when nobody else has approved the overlay, or it belongs to another card */
function checkApproval(overlay: Overlay, scorecard: Scorecard): void {
  const { document, approvedBy, approvedOn, proposedBy } = overlay
  if (overlay.scorecard !== scorecard.name)
    throw new ScorecardError(`${document}的调整不是针对“${scorecard.title}”的，请核对。`)
  if (approvedBy === null || approvedOn === null)
    throw new ScorecardError(`${document}的调整还没有批准，请由另一人批准后使用。`)
  if (approvedBy === proposedBy)
    throw new ScorecardError(`${document}的调整由同一人提出和批准，请由另一人批准。`)
}

/**
 * The card with an approved overlay's numbers put in.
 * @throws ScorecardError when it lacks a second person's approval, names an unknown class, or no longer adds up to 100
 */
export function withOverlay(scorecard: Scorecard, overlay: Overlay): Scorecard {
  checkApproval(overlay, scorecard)
  const { document, weights = {}, execution, explainAbove } = overlay
  const known = new Set(scorecard.classes.map((one) => one.class))
  for (const name of Object.keys(weights))
    if (!known.has(name)) throw new ScorecardError(`${document}的调整里没有“${name}”这一类指标，请核对。`)
  const changed = {
    ...scorecard,
    title: `${scorecard.title}（${document}）`,
    execution: { ...scorecard.execution, weight: execution?.weight ?? scorecard.execution.weight },
    classes: scorecard.classes.map((one) => ({ ...one, weight: weights[one.class] ?? one.weight })),
    explainAbove: explainAbove ?? scorecard.explainAbove,
  }
  checkWeights(changed, `按${document}调整后`)
  return changed
}
