import { Decimal } from '@hengjian/values'
import { z } from 'zod'

/** Where a rule comes from. `verified` false: from memory of the trade, to be checked against the gazette. */
const basis = z.object({
  document: z.string().min(1),
  clause: z.string().min(1),
  validFrom: z.iso.date(),
  checkedOn: z.iso.date(),
  verified: z.boolean(),
})

const points = z.union([z.number().int(), z.string()]).transform((text) => new Decimal(text))

/** An indicator system as dated data: weights, classes in the order of the form, methods and their limits. */
const scorecardSchema = z.object({
  name: z.string(),
  title: z.string(),
  basis,
  execution: z.object({ weight: points, clause: z.string() }),
  classes: z
    .array(z.object({ class: z.string(), weight: points, second: z.array(z.string()).min(1) }))
    .min(1),
  /** Above this multiple of the target the over-achievement is to be explained; local practice. */
  explainAbove: points,
  qualitative: z.array(z.object({ band: z.string(), from: points, to: points })).min(1),
  grades: z.array(z.object({ grade: z.string(), from: points })).min(1),
  /** What a blank row of the fund block means inside its total. */
  blankFundSource: z.object({ means: z.literal('nothing'), clause: z.string() }),
})

export type Scorecard = z.infer<typeof scorecardSchema>
export type Basis = z.infer<typeof basis>

/**
 * Reads a scorecard from the data of its YAML file.
 * @throws ZodError naming the place, for the guard
 * @throws ScorecardError when the weights do not add up to 100
 */
export function readScorecard(data: unknown): Scorecard {
  const scorecard = scorecardSchema.parse(data)
  const sum = scorecard.classes.reduce((total, { weight }) => total.plus(weight), scorecard.execution.weight)
  if (!sum.equals(100)) throw new ScorecardError(`${scorecard.name}：权重合计 ${sum.toFixed()}，应为 100。`)
  return scorecard
}

export class ScorecardError extends Error {
  readonly code = 'SCORECARD_WRONG'
}

/** A local notice changes weights for one office and year; the national card stays what it is. */
const overlaySchema = z.object({
  document: z.string().min(1),
  clause: z.string().min(1),
  validFrom: z.iso.date(),
  execution: z.object({ weight: points }).optional(),
  weights: z.record(z.string(), points).optional(),
  explainAbove: points.optional(),
})
export type Overlay = z.infer<typeof overlaySchema>
export const readOverlay = (data: unknown): Overlay => overlaySchema.parse(data)

/** The card with the overlay's numbers put in. @throws ScorecardError when they no longer add up to 100 */
export function withOverlay(scorecard: Scorecard, overlay: Overlay): Scorecard {
  const changed = {
    ...scorecard,
    title: `${scorecard.title}（${overlay.document}）`,
    execution: { ...scorecard.execution, weight: overlay.execution?.weight ?? scorecard.execution.weight },
    classes: scorecard.classes.map((one) => ({ ...one, weight: overlay.weights?.[one.class] ?? one.weight })),
    explainAbove: overlay.explainAbove ?? scorecard.explainAbove,
  }
  const sum = changed.classes.reduce((total, { weight }) => total.plus(weight), changed.execution.weight)
  if (!sum.equals(100))
    throw new ScorecardError(`按${overlay.document}调整后权重合计 ${sum.toFixed()}，应为 100。`)
  return changed
}
