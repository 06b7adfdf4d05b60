import {
  type Aim,
  impliedAim,
  type Mention,
  type Passage,
  reachedOf,
  type Term,
  type ToAim,
  toAimsOf,
} from '@hengjian/checker'
import type { PointsMeant } from './meant.ts'

/** 92% 比目标低 3%: by how much a rate misses its target, where the target is known, or is a round one. */
export const meantToAims = (passage: Passage, aims: () => readonly Aim[]): readonly PointsMeant[] =>
  toAimsOf(passage).flatMap((gap): readonly PointsMeant[] => {
    const { by, results } = gap
    if (by.family !== 'rate' || by.figure.unit !== '%') return []
    const [last] = results
    if (last && (last.family !== 'rate' || !isRightBefore(gap, last, passage))) return []
    const pairs = reachedOf(gap, aims()).filter(
      ({ result, target }) => result.figure.unit === '%' && target.figure.unit === '%',
    )
    const [step, least] = [Number(by.figure.value), 1e-6]
    const met = pairs.find(
      ({ result, target }) =>
        Math.abs(Math.abs(Number(result.figure.value) - Number(target.figure.value)) - step) < least &&
        // Of 100 % the points are the per cent.
        Number(target.figure.value) !== 100,
    )
    if (met) {
      const rates = [met.result, met.target].map(asRate) as [string, string]
      return [{ by, rates, isNear: true }]
    }
    const implied = last && pairs.length === 0 ? roundAim(gap, last) : null
    return last && implied !== null
      ? [{ by, rates: [last.figure.printed, `${implied}%`], isNear: false }]
      : []
  })

const asRate = ({ figure }: Term): string => `${figure.value}%`

/** Whether nothing else that was reached stands between a rate and what it misses its target by. */
function isRightBefore({ by, aim }: ToAim, rate: Mention, { said }: Passage): boolean {
  const mentions = said.find((one) => one.mentions.includes(by))?.mentions ?? []
  return mentions.slice(mentions.indexOf(rate) + 1, mentions.indexOf(by)).every((one) => one === aim)
}

/** 87.36% and 2.64 make 90; no share of a round target does so by chance, where decimals are printed. */
function roundAim(gap: ToAim, rate: Mention): string | null {
  const { by, isOfTime } = gap
  const { figure } = rate
  if (by.figure.precision === 0 || figure.precision === 0) return null
  const implied = impliedAim(gap, rate)
  if (Math.abs(implied - Math.round(implied)) < 1e-6) return implied.toFixed(0)
  // So many twelfths of the year are over: 58.3%, 66.67%.
  const places = Math.max(by.figure.precision, figure.precision)
  const months = Math.round((implied * 12) / 100)
  return isOfTime && implied.toFixed(places) === ((months * 100) / 12).toFixed(places)
    ? implied.toFixed(places)
    : null
}
