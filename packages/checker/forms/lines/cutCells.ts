import { textOf, type Chunk } from './chunks.ts'

const widthOf = (text: string): number => text.replaceAll(/[^\u0020-\u007E]/g, 'xx').length

/** Lines of a cell with their widths. */
function linesOf(chunks: readonly Chunk[]): readonly { text: string; width: number }[] {
  const lines: { text: string; width: number }[] = []
  for (const { text, gap } of chunks) {
    const last = lines.at(-1)
    if (last && gap === 'space') last.text += ` ${text}`
    else lines.push({ text, width: 0 })
  }
  return lines.map(({ text }) => ({ text, width: widthOf(text) }))
}

/** A space that is no border: between digits and words, or behind punctuation. */
const isTypographic = (before: string, after: string): boolean =>
  /\d$/.test(before) !== /^\d/.test(after) || /[，。；：、.．]$/.test(before)

/** How unlikely it is that these chunks are one cell: its lines would be of one width but for the last of a paragraph. */
export function cellCost(chunks: readonly Chunk[]): number {
  const [first] = chunks
  if (!first) return 0
  let cost = /^[，。；、）)]|^元$/.test(first.text) ? 3 : 0
  for (const [at, chunk] of chunks.entries()) {
    const before = chunks[at - 1]
    if (!before) continue
    if (chunk.gap === 'space') cost += isTypographic(before.text, chunk.text) ? 0.3 : 3
    if (chunk.gap === 'line' && !chunk.joins) cost += 1
  }
  const lines = linesOf(chunks)
  const widest = Math.max(...lines.map(({ width }) => width))
  for (const { text, width } of lines.slice(0, -1))
    if (!/[。；;：:]$/.test(text)) cost += Math.max(0, widest - width - 1) * 0.5
  return cost
}

/** A cell that begins with words that go on with a line before them would be half of one. */
const beginCost = ({ gap, joins }: Chunk): number => (joins ? 2 : gap === 'blank' ? 0.4 : 0)

/** More chunks than a row of a form ever has are no row: they stay one cell, and nothing is guessed about them. */
const mostChunks = (cells: number): number => (cells > 2 ? 60 : 400)

/**
 * Cuts chunks into cells where the layout left no separator: every way is tried, and the one with the least
 * contradictions wins.
 * @param judge cost of a way as a whole, given its cells' texts; an empty text is a blank cell
 */
export function cutCells(
  chunks: readonly Chunk[],
  cells: number,
  judge: (texts: readonly string[]) => number,
): readonly (readonly Chunk[])[] {
  if (chunks.length > mostChunks(cells)) return [chunks]
  let best: readonly (readonly Chunk[])[] = [chunks]
  let least = Infinity
  const costs = new Map<number, number>()
  const costOf = (from: number, to: number): number => {
    const key = from * 1000 + to
    const known = costs.get(key)
    if (known !== undefined) return known
    const cost = cellCost(chunks.slice(from, to)) + (to > from ? beginCost(chunks[from]!) : 0)
    costs.set(key, cost)
    return cost
  }
  const cut = (from: number, left: number, made: readonly (readonly Chunk[])[], sum: number): void => {
    if (sum >= least + 4) return
    if (left === 1) {
      const way = [...made, chunks.slice(from)]
      const cost = sum + costOf(from, chunks.length) + judge(way.map(textOf))
      if (cost < least) [least, best] = [cost, way]
      return
    }
    for (let to = from; to <= chunks.length; to += 1)
      cut(to, left - 1, [...made, chunks.slice(from, to)], sum + costOf(from, to))
  }
  cut(0, cells, [], 0)
  return best
}
