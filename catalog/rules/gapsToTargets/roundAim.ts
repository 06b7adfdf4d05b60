import { impliedAim, type Mention, type ToAim } from '@hengjian/checker'

/** The target that a rate and its distance to it imply, and whether somebody could have set it. */
export function isRoundAim(gap: ToAim, result: Mention): { aim: string; isRound: boolean } | null {
  const { by, isOfTime } = gap
  const places = Math.max(by.figure.precision, result.figure.precision)
  // 92% and 3 points make 95 %, and would make anything.
  if (places === 0 || by.figure.precision === 0) return null
  const aim = impliedAim(gap, result)
  const slack = 1.1 * 10 ** -places
  const isNear = (unit: number): boolean => Math.abs(aim / unit - Math.round(aim / unit)) * unit <= slack
  return {
    aim: aim.toFixed(places),
    isRound: isNear(places > 1 ? 0.1 : 0.5) || (isOfTime && isNear(100 / 12)),
  }
}
