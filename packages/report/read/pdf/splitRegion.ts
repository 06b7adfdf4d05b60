import { gridOfRegion } from './gridOfRegion.ts'
import type { Region } from './tableRegions.ts'

/** Lines of a table above and below stand at the same places within this. */
const same = 3

/**
 * Tables that were put right below each other share a line. Another table begins where few of the columns go on, or,
 * with a row of one cell over all columns, where some do not.
 */
export function splitRegion(region: Region): readonly Region[] {
  const { xs, ys } = region
  if (xs.length < 4 || ys.length < 5) return [region]
  const grid = gridOfRegion(region)
  const crossed = new Set(
    grid.flatMap(({ row, rowSpan }) => Array.from({ length: rowSpan - 1 }, (_, down) => row + 1 + down)),
  )
  const whole = new Set(
    grid.flatMap(({ row, columnSpan, rowSpan }) =>
      columnSpan === xs.length - 1 && rowSpan === 1 ? [row] : [],
    ),
  )
  const starts = [0]
  for (let row = 1; row < ys.length - 1; row += 1) {
    const next = whole.has(row) ? nextTitle(row + 1, whole, ys.length - 1) : Math.min(row + 2, ys.length - 1)
    if (whole.has(row - 1) || crossed.has(row)) continue
    const above = columnsIn(region, starts.at(-1) ?? 0, row)
    const below = columnsIn(region, row, next)
    const shared = below.filter((x) => above.some((one) => Math.abs(one - x) <= same)).length
    const isOther = whole.has(row)
      ? shared < Math.max(above.length, below.length)
      : shared * 2 < Math.min(above.length, below.length)
    if (below.length > 1 && isOther) starts.push(row)
  }
  return starts.length === 1
    ? [region]
    : starts.map((from, at) => part(region, from, starts[at + 1] ?? ys.length - 1))
}

function nextTitle(from: number, whole: ReadonlySet<number>, end: number): number {
  let row = from
  while (row < end && whole.has(row)) row += 1
  while (row < end && !whole.has(row)) row += 1
  return row
}

/** Places of the lines between columns in some rows. */
function columnsIn({ xs, ys, verticals }: Region, from: number, to: number): readonly number[] {
  const [top, bottom] = [ys[from] ?? 0, ys[to] ?? 0]
  return xs
    .slice(1, -1)
    .filter((x) =>
      verticals.some(
        (rule) =>
          Math.abs(rule.at - x) <= same && Math.min(rule.to, bottom) - Math.max(rule.from, top) > 2 * same,
      ),
    )
}

function part(region: Region, from: number, to: number): Region {
  const { xs, ys } = region
  return {
    ...region,
    xs: [xs[0] ?? 0, ...columnsIn(region, from, to), xs.at(-1) ?? 0],
    ys: ys.slice(from, to + 1),
  }
}
