import type { Head } from '../align.ts'
import type { GridRow } from './gridRows.ts'

/**
 * Heads of a row with the columns that they cover: up to the next head, because a merged head leaves blanks behind
 * it. The first head of a role wins.
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
    if (role !== null && !found.some((head) => head.role === role)) found.push({ role, from, to })
  }
  return found
}
