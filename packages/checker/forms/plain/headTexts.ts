import { squeeze } from '../words/squeeze.ts'

const isGroupWord = (text: string): boolean => /^其中[:：]?$/.test(text)

/** Runs of columns whose lower head says something: the columns that a merged head above can cover. */
function spans(upper: readonly string[], lower: readonly string[]): readonly (readonly number[])[] {
  const groups: number[][] = []
  let cell = 0
  for (let column = 0; column < lower.length;) {
    if (lower[column] === '') {
      groups.push([column])
      cell += 1
      column += 1
      continue
    }
    let end = column
    while (end < lower.length && lower[end] !== '') end += 1
    // Heads above this run: as many as are left before the blanks that follow it take theirs.
    const blanksAfter = lower.slice(end).filter((text) => text === '').length
    const runsAfter = lower.filter((text, at) => at > end && text !== '' && lower[at - 1] === '').length
    const here = Math.max(1, upper.length - cell - blanksAfter - runsAfter)
    let from = column
    for (let n = 0; n < here; n += 1) {
      const next = upper[cell + 1] ?? ''
      const own = lower.slice(from, end)
      const named = own.findIndex((text, at) => at > 0 && next !== '' && text.includes(next))
      const to = n === here - 1 ? end : named > 0 ? from + named : from + 1
      groups.push(Array.from({ length: to - from }, (_, at) => from + at))
      from = to
      cell += 1
    }
    column = end
  }
  return groups
}

/** A head row drawn out to the width of its table: a merged head stands in each of its columns. */
function drawnOut(row: readonly string[], below: readonly string[], width: number): readonly string[] {
  if (row.length < width && below.length === width) {
    const wide: string[] = Array.from({ length: width }, () => '')
    for (const [at, columns] of spans(row, below).entries())
      for (const column of columns) wide[column] = row[at] ?? ''
    return wide
  }
  return row.map((text, column) => {
    if (text !== '' || (below[column] ?? '') === '') return text
    const left = row.slice(0, column).findLastIndex((head) => head !== '')
    const covered = left >= 0 && below.slice(left, column + 1).every((head) => head !== '')
    return covered ? row[left]! : ''
  })
}

/**
 * Heads of the columns from one or several head rows: `2023年` over `预算数` is 2023年预算数, and 其中 adds nothing.
 * Where a layout dropped the spans of merged heads they are found again from the row below.
 */
export function headTexts(rows: readonly (readonly string[])[], width: number): readonly string[] {
  const drawn: (readonly string[])[] = []
  for (const row of rows.toReversed()) drawn.unshift(drawnOut(row.map(squeeze), drawn[0] ?? [], width))
  return Array.from({ length: width }, (_, column) => {
    const parts = drawn.map((row) => row[column] ?? '').filter((text) => text !== '' && !isGroupWord(text))
    const leaf = parts.at(-1) ?? ''
    const over = parts.slice(0, -1).filter((text) => /^(?:20\d{2}|上年|本年|年初|全年)/.test(text))
    return [...new Set([...over, leaf])].join('')
  })
}
