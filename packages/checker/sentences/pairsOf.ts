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
