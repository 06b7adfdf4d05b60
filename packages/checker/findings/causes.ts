import type { Decimal } from '@hengjian/values'
import type { Finding } from './finding.ts'
import { levels } from './levels.ts'
import type { Seen } from './seen.ts'

/** Whether two relations would both hold if one figure had one other value. */
function sameRepair(one: Seen, other: Seen): string | null {
  for (const [figure, value] of one.repairs) {
    const wanted = other.repairs.get(figure)
    if (wanted !== undefined && near(value, wanted)) return figure
  }
  return null
}

/** Values that rounding of the other numbers cannot tell apart. */
const near = (one: Decimal, other: Decimal): boolean =>
  one.minus(other).abs().lte(one.abs().plus(other.abs()).times('0.0006').plus('0.006'))

/**
 * One cause gives one finding: relations that one figure with one other value would mend belong together, and
 * so does what only follows from a figure in question. The heaviest speaks, the others are its consequences.
 * @param support how many relations that hold each figure takes part in: the least supported one comes first
 */
export function withCauses(seen: readonly Seen[], support: ReadonlyMap<string, number>): readonly Finding[] {
  const group = seen.map((_, at) => at)
  const headOf = (at: number): number => (group[at] === at ? at : headOf(group[at] as number))
  const join = (one: number, other: number): void => {
    group[headOf(other)] = headOf(one)
  }
  for (const [at, one] of seen.entries())
    for (const [beside, other] of seen.slice(0, at).entries())
      if (sameRepair(other, one) !== null || follows(one, other) || follows(other, one)) join(beside, at)
  const members = new Map<number, Seen[]>()
  for (const [at, one] of seen.entries()) members.set(headOf(at), [...(members.get(headOf(at)) ?? []), one])
  return [...members.values()].map((together) => oneOf(together, support))
}

const follows = (one: Seen, other: Seen): boolean => one.follows.some((figure) => other.figures.has(figure))

function oneOf(together: readonly Seen[], support: ReadonlyMap<string, number>): Finding {
  const ordered = together.toSorted(
    (one, other) =>
      Number(one.follows.length > 0) - Number(other.follows.length > 0) ||
      levels.indexOf(one.finding.severity) - levels.indexOf(other.finding.severity) ||
      one.figures.size - other.figures.size,
  )
  const [first, ...rest] = ordered as [Seen, ...Seen[]]
  const suspect = suspectOf(first, rest, support)
  const front = suspect === null ? undefined : first.figures.get(suspect)
  const places = first.finding.places
  const lead = front && places.find((place) => place.quote === front.quote && samePlace(place, front.place))
  return {
    ...first.finding,
    places: lead ? [lead, ...places.filter((place) => place !== lead)] : places,
    consequences: rest.map(({ finding: { rule, message, places } }) => ({ rule, message, places })),
  }
}

const samePlace = (one: object, other: object): boolean =>
  Object.entries(other).every(([key, value]) => (one as Record<string, unknown>)[key] === value)

/** The figure whose change would mend most of what is wrong and upset least of what is right. */
function suspectOf(first: Seen, rest: readonly Seen[], support: ReadonlyMap<string, number>): string | null {
  const scores = [...first.repairs].map(([figure, value]) => {
    const mends = rest.filter(({ repairs }) => {
      const wanted = repairs.get(figure)
      return wanted !== undefined && near(value, wanted)
    }).length
    return { figure, score: mends * 2 - (support.get(figure) ?? 0) }
  })
  return scores.toSorted((one, other) => other.score - one.score)[0]?.figure ?? null
}
