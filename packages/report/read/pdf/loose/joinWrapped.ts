import { isAmount } from './inColumns.ts'
import type { RowBlock } from './rows.ts'

/** A line is full where the next letters would not have fitted. */
const nearlyFull = 1.5
const item = /^(?:\d{1,2}[.、．)）]|[（(][\d一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|[①-⑳]|其中)/

/**
 * Rows that only go on with words of the row above, where cells stand as near as lines: they hold no amount, less than
 * half of the columns, and every one of their cells stands below a line that was full.
 */
export function joinWrapped(blocks: readonly RowBlock[], cuts: readonly number[]): readonly RowBlock[] {
  const columns = cuts.length + 1
  const widths = new Map<number, number>()
  for (const { first, last, lines } of blocks)
    if (first === last)
      for (const { left, right } of lines) widths.set(first, Math.max(widths.get(first) ?? 0, right - left))
  const rows = [...Map.groupBy(blocks, ({ from }) => from)].toSorted(([one], [other]) => one - other)
  const joined: RowBlock[][] = []
  for (const [, row] of rows) {
    const above = joined.at(-1)
    if (above && row.length * 2 < columns && row.every((block) => goesOn(block, above))) {
      for (const block of row) {
        const at = above.findIndex(({ first }) => first === block.first)
        const one = above[at] as RowBlock
        above[at] = { ...one, lines: [...one.lines, ...block.lines], bottom: block.bottom }
      }
    } else joined.push([...row])
  }
  if (joined.length === rows.length) return blocks
  return joined.flatMap((row, at) =>
    row.map((block) => ({
      ...block,
      from: at,
      to: at + Math.max(0, Math.min(block.to - block.from, joined.length - 1 - at)),
    })),
  )

  function goesOn(block: RowBlock, above: readonly RowBlock[]): boolean {
    const [line] = block.lines
    const one = above.find(({ first, last }) => first === block.first && last === block.last)
    const end = one?.lines.at(-1)
    if (!line || !end || block.from !== block.to || isAmount(line) || isAmount(end) || item.test(line.text))
      return false
    if (block.top - (one?.bottom ?? 0) > line.size) return false
    return (
      end.right - end.left > (widths.get(block.first) ?? 0) - nearlyFull * end.size &&
      end.right - end.left > 4 * end.size
    )
  }
}
