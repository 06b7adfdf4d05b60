import { type Day, Decimal } from '@hengjian/values'
import { z } from 'zod'
import { basisSchema } from './basis.ts'

/** A number of points or a share; quoted in YAML where it has decimals. */
export const points = z.union([z.number().int(), z.string()]).transform((text) => new Decimal(text))

/** A scorecard or an overlay that cannot be used as it stands. */
export class ScorecardError extends Error {
  readonly code = 'SCORECARD_WRONG'
}

/** An indicator system as dated data: weights, classes in the order of the form, methods and their limits. */
const scorecardSchema = z.object({
  name: z.string(),
  title: z.string(),
  basis: basisSchema,
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

/** With the day by which a local notice wants the form, which the catalogue cannot know. */
export type Scorecard = z.infer<typeof scorecardSchema> & { readonly deadline: Day | null }

/**
 * Reads a scorecard from the data of its YAML file.
 * @throws ZodError naming the place, for the guard
 * @throws ScorecardError when the weights do not add up to 100
 */
export function readScorecard(data: unknown): Scorecard {
  const scorecard = { ...scorecardSchema.parse(data), deadline: null }
  checkWeights(scorecard, scorecard.name)
  return scorecard
}

/** @throws ScorecardError when execution and classes do not add up to 100 */
export function checkWeights({ execution, classes }: Scorecard, name: string): void {
  const sum = classes.reduce((total, { weight }) => total.plus(weight), execution.weight)
  if (!sum.equals(100)) throw new ScorecardError(`${name}：权重合计 ${sum.toFixed()}，应为 100，请调整。`)
}
