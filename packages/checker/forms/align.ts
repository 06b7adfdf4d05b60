/** A cell to be put under a head: where it stands, if its layout says so. */
export type Placed = { readonly text: string; readonly column: number | null }

/** A head with the columns that it covers, end exclusive. */
export type Head<Role> = { readonly role: Role; readonly from: number; readonly to: number }

/** A cell that no head takes loses what it says: worse than any doubt about where it belongs. */
const lostCell = 6
const skippedHead = 0.4
const perColumn = 1.2
const perShift = 0.8

const distance = (column: number, { from, to }: Head<unknown>): number => {
  if (column < from) return from - column
  return column >= to ? column - to + 1 : 0
}

type Fit<Role> = { readonly cost: number; readonly roles: readonly (Role | null)[] }

function fit<Role>(
  cells: readonly Placed[],
  heads: readonly Head<Role>[],
  unlike: readonly (readonly number[])[],
  shift: number,
): Fit<Role> {
  // cheapest[c][h]: cost of the first c cells under the first h heads, in their order.
  const cheapest: number[][] = [Array.from({ length: heads.length + 1 }, (_, h) => h * skippedHead)]
  const taken: boolean[][] = [[]]
  for (const [c, cell] of cells.entries()) {
    const above = cheapest[c]!
    const row = [above[0]! + lostCell]
    const takes: boolean[] = [false]
    for (const [h, head] of heads.entries()) {
      const away = cell.column === null ? 0 : Math.min(3, distance(cell.column - shift, head)) * perColumn
      const take = above[h]! + unlike[c]![h]! + away
      const skip = row[h]! + skippedHead
      const lose = above[h + 1]! + lostCell
      row.push(Math.min(take, skip, lose))
      // Of two ways that cost the same the one further left: what is left out at the end of a row leaves no trace.
      takes.push(take < skip && take <= lose)
    }
    cheapest.push(row)
    taken.push(takes)
  }
  const roles: (Role | null)[] = cells.map(() => null)
  let c = cells.length
  let h = heads.length
  while (c > 0) {
    if (h > 0 && taken[c]![h]) {
      roles[c - 1] = heads[h - 1]!.role
      c -= 1
      h -= 1
    } else if (h > 0 && cheapest[c]![h] === cheapest[c]![h - 1]! + skippedHead) h -= 1
    else c -= 1
  }
  return { cost: cheapest[cells.length]![heads.length]! + Math.abs(shift) * perShift, roles }
}

/**
 * Puts the cells of a row under the heads, in order, by what they say and, where a layout tells columns, by where
 * they stand. Exports drop and add cells, so a whole row may be shifted against its heads: every shift is tried, and
 * the cheapest of all ways wins. Without columns only order and words decide.
 *
 * @param unlike cost of a text under a head: 0 fits, 4 and more contradicts.
 * @returns the role of every cell; null for one that nobody takes.
 */
export function alignRow<Role>(
  cells: readonly Placed[],
  heads: readonly Head<Role>[],
  unlike: (role: Role, text: string) => number,
): readonly (Role | null)[] {
  const shifts = cells.some(({ column }) => column !== null) ? [0, -1, 1, -2, 2, -3] : [0]
  const costs = cells.map(({ text }) => heads.map(({ role }) => unlike(role, text)))
  // What every way costs at least: a shift that cannot be cheaper than the best one so far is not tried.
  const least =
    costs.reduce((sum, own) => sum + Math.min(lostCell, ...own), 0) +
    Math.max(0, heads.length - cells.length) * skippedHead
  let best = fit(cells, heads, costs, 0)
  for (const shift of shifts.slice(1)) {
    if (least + Math.abs(shift) * perShift >= best.cost - 1e-9) continue
    const next = fit(cells, heads, costs, shift)
    if (next.cost < best.cost - 1e-9) best = next
  }
  return best.roles
}
