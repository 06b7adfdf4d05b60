import type { judge } from '../relations/judge.ts'
import { slipsIn } from '../relations/slip.ts'
import { printed, type Term } from '../relations/term.ts'
import type { SightClaim } from './rule.ts'

/**
 * What a rule says of a number that the two beside it do not give, nor any others near by: `slip` where one of them
 * exchanged or lost a digit, else `none`. It follows whatever else is wrong with them.
 */
export function unfoundedClaim(
  [stated, ...beside]: readonly [Term, ...Term[]],
  verdict: Exclude<ReturnType<typeof judge>, { readonly kind: 'cannotTell' }>,
  document: string,
): SightClaim {
  const terms = [stated, ...beside]
  const isSlip = slipsIn(verdict, terms).length > 0
  return {
    says: isSlip ? 'slip' : 'none',
    values: {
      label: stated.label,
      stated: printed(verdict.stated, verdict.unit),
      formula: verdict.formula,
    },
    document,
    places: terms.map(({ figure, quote }) => ({ place: figure.place, quote })),
    stated: stated.figure.printed,
    certainty: isSlip ? 0.6 : 0.5,
    atMost: isSlip ? 'warning' : 'notice',
    follows: terms.map(({ figure }) => figure.id),
  }
}
