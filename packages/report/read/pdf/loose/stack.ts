import type { LooseTable } from './looseTable.ts'
import type { RowBlock } from './rows.ts'

/** Where columns part: the white between the words on either side. */
export type White = { readonly from: number; readonly to: number }

/**
 * Columns of several parts as those of one grid: where the whites of two parts lie over each other they are one.
 * @returns where columns part, and for each part which of these places each of its own is
 */
export function sharedColumns(parts: readonly (readonly White[])[]): {
  readonly cuts: readonly number[]
  readonly numbers: readonly (readonly number[])[]
} {
  const shared: { from: number; to: number }[] = []
  for (const own of parts)
    for (const white of own) {
      const same = shared.find(({ from, to }) => Math.min(to, white.to) - Math.max(from, white.from) > 0)
      if (same && isNearest(white, same, own)) {
        same.from = Math.max(same.from, white.from)
        same.to = Math.min(same.to, white.to)
      } else shared.push({ ...white })
    }
  const cuts = shared.map(middle).toSorted((one, other) => one - other)
  return { cuts, numbers: parts.map((own) => own.map((white) => nearest(cuts, white))) }
}

/** Whether no other white of the same part is nearer to a shared one. */
const isNearest = (white: White, same: White, own: readonly White[]): boolean =>
  !own.some(
    (other) =>
      other !== white &&
      other.from < same.to &&
      other.to > same.from &&
      Math.abs(middle(other) - middle(same)) < Math.abs(middle(white) - middle(same)),
  )

/** Parts of a table with columns of their own as one grid; what another part divides, spans. */
export function stacked(parts: readonly LooseTable[]): LooseTable {
  const [only] = parts
  if (only && parts.length === 1) return only
  const { cuts, numbers } = sharedColumns(parts.map(whitesOf))
  const blocks: RowBlock[] = []
  let rows = 0
  for (const [at, part] of parts.entries()) {
    const own = numbers[at] ?? []
    for (const block of part.blocks)
      blocks.push({
        ...block,
        first: block.first === 0 ? 0 : (own[block.first - 1] ?? 0) + 1,
        last: own[block.last] ?? cuts.length,
        from: block.from + rows,
        to: block.to + rows,
      })
    rows += part.rows
  }
  return { cuts, rows, blocks }
}

const middle = ({ from, to }: White): number => (from + to) / 2

/** The cut that lies in a white, or the nearest one. */
function nearest(cuts: readonly number[], white: White): number {
  let best = 0
  const off = (x: number): number =>
    (x >= white.from && x <= white.to ? 0 : 1000) + Math.abs(x - middle(white))
  for (const [at, x] of cuts.entries()) if (off(x) < off(cuts[best] ?? 0)) best = at
  return best
}

/** The white around each cut: from the words that end before it to those that begin behind. */
export function whitesOf({ cuts, blocks }: Pick<LooseTable, 'cuts' | 'blocks'>): readonly White[] {
  return cuts.map((x, at) => {
    const before = blocks.flatMap(({ last, lines }) => (last === at ? lines.map(({ right }) => right) : []))
    const behind = blocks.flatMap(({ first, lines }) =>
      first === at + 1 ? lines.map(({ left }) => left) : [],
    )
    return { from: Math.min(x, Math.max(x - 60, ...before)), to: Math.max(x, Math.min(x + 60, ...behind)) }
  })
}
