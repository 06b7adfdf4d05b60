import type { Row, RowCell } from './tableOfRows.ts'

/** A cell as its row defines it; `joins` is one that only goes on to the left. */
export type Defined = {
  readonly left: number
  readonly right: number
  joins: boolean
  merge: RowCell['merge']
}

/** A row from the words of its cells and what it defines of them; where the two do not fit, cells are only counted. */
export function rowFrom(given: readonly string[], defined: readonly Defined[]): Row {
  // Some programs end a row with cells that nobody sees.
  const isFull = defined.length > 0 && given.slice(defined.length).every((text) => text === '')
  const words = isFull ? given.slice(0, defined.length) : given
  if (defined.length !== words.length || words.length === 0)
    return {
      isKnown: false,
      cells: words.map((text, at) => ({ text, left: 1000 * at, right: 1000 * (at + 1), merge: 'none' })),
    }
  const cells: RowCell[] = []
  for (const [at, { left, right, joins, merge }] of defined.entries()) {
    const text = words[at] ?? ''
    const before = joins ? cells.pop() : undefined
    if (before) cells.push({ ...before, right, text: [before.text, text].filter(Boolean).join('\n') })
    else cells.push({ text, left, right, merge })
  }
  return { isKnown: true, cells }
}
