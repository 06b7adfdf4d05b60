import type { Rule } from './page.ts'

/** Lines nearer than this are one line that was drawn cell by cell. */
const near = 2
/** Pieces of a line join over a gap of a corner. */
const corner = 3

/** Pieces drawn cell by cell as the lines that an eye sees. */
export function joinRules(rules: readonly Rule[]): readonly Rule[] {
  const joined: Rule[] = []
  for (const rows of alike(rules)) {
    const at = rows.reduce((sum, rule) => sum + rule.at, 0) / rows.length
    let last: Rule | undefined
    for (const { from, to } of rows.toSorted((one, other) => one.from - other.from)) {
      if (last && from <= last.to + corner) {
        last = { at, from: last.from, to: Math.max(last.to, to) }
        joined[joined.length - 1] = last
      } else {
        last = { at, from, to }
        joined.push(last)
      }
    }
  }
  return joined
}

function alike(rules: readonly Rule[]): readonly (readonly Rule[])[] {
  const groups: Rule[][] = []
  for (const rule of rules.toSorted((one, other) => one.at - other.at)) {
    const group = groups.at(-1)
    if (group && rule.at - (group[0]?.at ?? 0) <= near) group.push(rule)
    else groups.push([rule])
  }
  return groups
}
