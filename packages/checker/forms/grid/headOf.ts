import type { Head } from '../align.ts'
import { isBlankText } from '../words/squeeze.ts'
import type { GridRow } from './gridRows.ts'

/**
 * Heads of a row with the columns that they cover: up to the next head, because a merged head leaves blanks behind
 * it. The first head of a role wins; heads that nobody knows are as many as they are.
 */
export function headsOf<Role>(
  { cells }: GridRow,
  roleOf: (text: string) => Role | null,
): readonly Head<Role>[] {
  const found: { role: Role; from: number; to: number }[] = []
  for (const { text, from, to } of cells) {
    const last = found.at(-1)
    if (last) last.to = Math.max(last.to, from)
    const role = roleOf(text)
    if (role !== null && (role === 'unknown' || !found.some((head) => head.role === role)))
      found.push({ role, from, to })
  }
  return found
}

/** What is longer says something of the matter. */
const longestHead = 20

/** A head that nobody knows keeps the cells of its column, which would otherwise fall to its neighbours. */
export const orUnknown =
  <Role>(roleOf: (text: string) => Role | null) =>
  (text: string): Role | 'unknown' | null =>
    roleOf(text) ?? (text.length <= longestHead && !isBlankText(text) ? 'unknown' : null)
