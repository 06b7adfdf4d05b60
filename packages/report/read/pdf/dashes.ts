import type { Box, Rule } from './page.ts'

/** A piece too short to be a line of its own. */
export type Dash = Box

/** Pieces follow each other within this. */
const nearby = 5
/** So many pieces in a row are a line that an eye sees. */
const fewest = 4
/** More pieces are a drawing. */
const most = 50_000

/** Dashed and dotted lines, which browsers draw piece by piece. A dot may lie in a line of either way. */
export function dashedRules(dashes: readonly Dash[]): {
  readonly horizontals: readonly Rule[]
  readonly verticals: readonly Rule[]
} {
  if (dashes.length > most) return { horizontals: [], verticals: [] }
  const wide = dashes.filter(({ left, right, top, bottom }) => right - left >= (bottom - top) * 0.7)
  const high = dashes.filter(({ left, right, top, bottom }) => bottom - top >= (right - left) * 0.7)
  return {
    horizontals: chains(
      wide.map(({ left, right, top, bottom }) => ({ at: (top + bottom) / 2, from: left, to: right })),
    ),
    verticals: chains(
      high.map(({ left, right, top, bottom }) => ({ at: (left + right) / 2, from: top, to: bottom })),
    ),
  }
}

function chains(pieces: readonly Rule[]): readonly Rule[] {
  const rules: Rule[] = []
  const lines = Map.groupBy(pieces, ({ at }) => Math.round(at * 2))
  for (const line of lines.values()) {
    let [count, from, to] = [0, 0, -Infinity]
    const end = (at: number): void => {
      if (count >= fewest) rules.push({ at, from, to })
    }
    for (const piece of line.toSorted((one, other) => one.from - other.from)) {
      if (piece.from - to > nearby) {
        end(piece.at)
        count = 0
        from = piece.from
      }
      count += 1
      to = Math.max(to, piece.to)
    }
    end(line[0]?.at ?? 0)
  }
  return rules
}
