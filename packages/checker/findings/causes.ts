import { Decimal } from '@hengjian/values'
import type { Finding } from './finding.ts'
import { levels } from './levels.ts'
import type { Seen } from './seen.ts'

const share = new Decimal('0.0006')
const least = new Decimal('0.006')

/** Values that rounding of the other numbers cannot tell apart: relations that both would mend have one cause. */
const near = (one: Decimal, other: Decimal): boolean =>
  one.minus(other).abs().lte(one.abs().plus(other.abs()).times(share).plus(least))

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
  const byRepair = indexed(seen, ({ repairs }) => repairs.keys())
  const byFigure = indexed(seen, ({ figures }) => figures.keys())
  for (const [at, one] of seen.entries()) {
    for (const [figure, value] of one.repairs)
      for (const beside of byRepair.get(figure) ?? []) {
        const wanted = beside < at ? seen[beside]?.repairs.get(figure) : undefined
        if (wanted !== undefined && near(value, wanted)) join(beside, at)
      }
    // What follows from a figure is not hidden behind something lighter that is said of it.
    for (const figure of one.follows)
      for (const beside of byFigure.get(figure) ?? [])
        if (weightOf(seen[beside]) <= weightOf(one)) join(beside, at)
  }
  const members = new Map<number, Seen[]>()
  for (const [at, one] of seen.entries()) members.set(headOf(at), [...(members.get(headOf(at)) ?? []), one])
  return [...members.values()].map((together) => oneOf(together, support))
}

/** The place of a level in their order, the heaviest first. */
const weightOf = (one: Seen | undefined): number =>
  one ? levels.indexOf(one.finding.severity) : levels.length

/** Which of several name a figure: of thousands only few share one. */
function indexed(
  seen: readonly Seen[],
  figuresOf: (one: Seen) => Iterable<string>,
): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  for (const [at, one] of seen.entries())
    for (const figure of figuresOf(one)) {
      const known = places.get(figure)
      if (known) known.push(at)
      else places.set(figure, [at])
    }
  return places
}

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
