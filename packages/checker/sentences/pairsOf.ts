import { comparableUnits } from '../relations/units.ts'
import type { Mention } from './mention.ts'
import type { SharePair } from './share.ts'

/** Every part with every whole, where their units go together. */
export const pairsOf = (parts: readonly Mention[], wholes: readonly Mention[]): readonly SharePair[] =>
  parts.flatMap((part) =>
    wholes.flatMap((whole) =>
      whole !== part && comparableUnits(part.figure.unit, whole.figure.unit) && part.figure.unit !== ''
        ? [{ part, whole }]
        : [],
    ),
  )

/** Whether a plain pair of one unit gives a rate as it is printed. */
export function givesRate({ part, whole, besides, with: more }: SharePair, { figure }: Mention): boolean {
  if (besides || more || figure.unit !== '%' || !comparableUnits(part.figure.unit, whole.figure.unit))
    return false
  const ratio = (Number(part.figure.value) / Number(whole.figure.value)) * 100
  return Math.abs(ratio - Number(figure.value)) <= 0.51 * 10 ** -figure.precision
}
