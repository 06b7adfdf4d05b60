import type { Head } from '../align.ts'
import { isBlankText } from '../words/squeeze.ts'
import type { GridRow } from './gridRows.ts'

type Naming<Role> = (text: string, found: readonly Head<Role>[]) => Role | null

/** Heads reach up to the next cell, because a merged head leaves blanks behind it. */
function headsBy<Role>({ cells }: GridRow, naming: Naming<Role>): readonly Head<Role>[] {
  const found: { role: Role; from: number; to: number }[] = []
  for (const { text, from, to } of cells) {
    const last = found.at(-1)
    if (last) last.to = Math.max(last.to, from)
    const role = naming(text, found)
    if (role !== null) found.push({ role, from, to })
  }
  return found
}

/** Heads of a row with the columns that they cover. The first head of a role wins. */
export const headsOf = <Role>(row: GridRow, roleOf: (text: string) => Role | null): readonly Head<Role>[] =>
  headsBy<Role>(row, (text, found) => {
    const role = roleOf(text)
    return found.some((head) => head.role === role) ? null : role
  })

/** What is longer says something of the matter. */
const longestHead = 20

/**
 * The same with heads that nobody knows, or that say again what another one said: they keep the cells of their columns,
 * which would otherwise fall to the neighbours. A layout may print a merged head at every place that it covers.
 */
export function everyHead<Role>(
  row: GridRow,
  roleOf: (text: string) => Role | null,
): readonly Head<Role | 'unknown'>[] {
  const seen = new Set<string>()
  return headsBy<Role | 'unknown'>(row, (text, found) => {
    if (seen.has(text)) return null
    seen.add(text)
    const role = roleOf(text)
    if (role !== null && !found.some((head) => head.role === role)) return role
    return text.length <= longestHead && !isBlankText(text) ? 'unknown' : null
  })
}
