/** A number of the text: where it begins, on which line, how many numbers of its line stand before and after it. */
export type Spot = {
  readonly at: number
  readonly line: number
  readonly printed: string
  readonly value: number
  readonly fromLeft: number
  readonly fromRight: number
  readonly percent: boolean
}

/** Every number of some lines of a text, line by line. Lines count from 1. */
export function spotsOf(text: string, lines: readonly number[]): readonly Spot[] {
  const all = text.split('\n')
  return lines.flatMap((line) => {
    const own = all[line - 1] ?? ''
    const start = all.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0)
    // A number glued to letters or to a dash is a name, a date or a sign that would have to move with it.
    const found = [...own.matchAll(/(?<![\d.\-−A-Za-z])\d[\d,]*(?:\.\d+)?(?![\d,]|\.\d|[年月日〕]|\s年)/g)]
    return found.map((match, at) => ({
      at: start + match.index,
      line,
      printed: match[0],
      value: Number(match[0].replaceAll(',', '')),
      fromLeft: at,
      fromRight: found.length - 1 - at,
      percent: /^\s?[%％]/.test(own.slice(match.index + match[0].length)),
    }))
  })
}

const close = (one: number, other: number): boolean => Math.abs(one - other) < 0.006
const mostSteps = 50_000

/**
 * Numbers of other lines (or of the same one) that add up to a total; null where no way is found.
 * @param oneEach every other line gives exactly one part, as a column of points does
 */
export function partsOf(total: Spot, spots: readonly Spot[], oneEach: boolean): readonly Spot[] | null {
  const alike = spots.filter(({ percent }) => percent === total.percent)
  const others = alike.filter(({ line }) => line !== total.line)
  for (const side of ['fromRight', 'fromLeft'] as const) {
    const column = others.filter((spot) => spot[side] === total[side])
    if (column.length > 1 && close(sum(column), total.value)) return column
  }
  const lines = [...Map.groupBy(others, ({ line }) => line).values()]
  const each = lines.length > 1 ? choice(lines, total.value) : null
  if (each || oneEach) return each
  const beside = alike.filter((spot) => spot.line === total.line && spot !== total)
  return subset(total, others) ?? subset(total, beside)
}

/** One number of each line, so that they add up. */
function choice(lines: readonly (readonly Spot[])[], wanted: number): readonly Spot[] | null {
  let steps = 0
  const search = (at: number, left: number): readonly Spot[] | null => {
    const line = lines[at]
    if (!line) return close(left, 0) ? [] : null
    for (const spot of line) {
      steps += 1
      if (steps > mostSteps || spot.value > left + 0.006) continue
      const rest = search(at + 1, left - spot.value)
      if (rest) return [spot, ...rest]
    }
    return null
  }
  return search(0, wanted)
}

const sum = (spots: readonly Spot[]): number => spots.reduce((so, { value }) => so + value, 0)

/** The fewest numbers, two to six, in their order, that add up to the total. */
function subset(total: Spot, spots: readonly Spot[]): readonly Spot[] | null {
  let steps = 0
  const search = (from: number, left: number, wanted: number): readonly Spot[] | null => {
    if (left === 0) return close(wanted, 0) ? [] : null
    for (let at = from; at < spots.length && steps < mostSteps; at += 1) {
      steps += 1
      const spot = spots[at] as Spot
      if (spot.value === 0 || spot.value > wanted + 0.006) continue
      const rest = search(at + 1, left - 1, wanted - spot.value)
      if (rest) return [spot, ...rest]
    }
    return null
  }
  for (let count = 2; count <= 6; count += 1) {
    const found = search(0, count, total.value)
    if (found) return found
  }
  return null
}

/** Part and whole whose ratio, in per cent, is this number; null where no two numbers are. */
export function ratioOf(rate: Spot, spots: readonly Spot[]): readonly [Spot, Spot] | null {
  const margin = 0.6 * 10 ** -(rate.printed.split('.')[1]?.length ?? 0)
  const others = spots.filter((spot) => spot !== rate && spot.value > 0)
  for (const part of others)
    for (const whole of others)
      if (part !== whole && Math.abs((100 * part.value) / whole.value - rate.value) < margin)
        return [part, whole]
  return null
}
