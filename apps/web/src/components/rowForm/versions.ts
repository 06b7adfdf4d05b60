import type { CellJson, FieldDescription, RowJson } from '../../api/contract.ts'

type Cells = Readonly<Record<string, CellJson>>

const same = (left: CellJson | undefined, right: CellJson | undefined): boolean =>
  JSON.stringify(left ?? null) === JSON.stringify(right ?? null)

/** A field in which the person's version and the current one are not the same. */
export type Conflict = {
  readonly field: FieldDescription
  readonly mine: CellJson
  readonly theirs: CellJson
  /** Only one side moved since the person began: no choice is needed. */
  readonly settled: 'mine' | 'theirs' | null
}

/**
 * Lays the person's cells beside the current row, over the version on which both stand.
 * A field that only one side changed is settled; one that both changed has to be chosen.
 */
export function conflictsOf(
  fields: readonly FieldDescription[],
  base: Cells,
  mine: Cells,
  current: RowJson,
): readonly Conflict[] {
  return fields.flatMap((field) => {
    const [own, other, before] = [mine[field.name], current.fields[field.name], base[field.name]]
    if (same(own, other)) return []
    const settled = same(own, before) ? 'theirs' : same(other, before) ? 'mine' : null
    return [{ field, mine: own ?? null, theirs: other ?? null, settled } satisfies Conflict]
  })
}

/** The cells that go to the server once every conflict is decided. */
export function merged(
  mine: Cells,
  conflicts: readonly Conflict[],
  keeps: Readonly<Record<string, 'mine' | 'theirs'>>,
) {
  const taken = conflicts
    .filter(({ field, settled }) => (keeps[field.name] ?? settled) === 'theirs')
    .map(({ field, theirs }) => [field.name, theirs] as const)
  return { ...mine, ...Object.fromEntries(taken) }
}

/** Only what was changed: the server keeps the rest as it is. */
export function changedCells(base: Cells, now: Cells): Cells {
  return Object.fromEntries(Object.entries(now).filter(([name, cell]) => !same(cell, base[name])))
}
