/**
 * How many single-character steps lead from one word to another (Levenshtein).
 * @param limit where only smaller distances matter: the count stops once it is reached
 */
export function distance(left: string, right: string, limit = Infinity): number {
  const to = [...right]
  let above = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [index, character] of [...left].entries()) {
    const row = [index + 1]
    let least = index + 1
    for (const [column, other] of to.entries()) {
      const replaced = (above[column] as number) + (character === other ? 0 : 1)
      const steps = Math.min(replaced, (above[column + 1] as number) + 1, (row[column] as number) + 1)
      row.push(steps)
      least = Math.min(least, steps)
    }
    if (least >= limit) return least
    above = row
  }
  return above[to.length] as number
}

/** The word that comes closest, if it shares at least half of its characters. Of two that are equally far none is meant. */
export function nearest(word: string, words: Iterable<string>): string | null {
  let best: { readonly word: string; readonly steps: number } | null = null
  let isOneOfTwo = false
  for (const candidate of words) {
    const holds = candidate.includes(word) || word.includes(candidate)
    // Words whose lengths differ by more than the best distance cannot come as close.
    if (best !== null && !holds && Math.abs(candidate.length - word.length) > best.steps) continue
    const steps: number = holds ? 1 : distance(word, candidate, best === null ? Infinity : best.steps + 1)
    // One step apart is a slip of the pen; the first in the list is then as good as any.
    if (best !== null && steps === best.steps && steps > 1) isOneOfTwo = true
    if (best !== null && steps >= best.steps) continue
    best = { word: candidate, steps }
    isOneOfTwo = false
  }
  if (best === null || isOneOfTwo) return null
  return best.steps <= Math.max(1, Math.floor([...best.word].length / 2)) ? best.word : null
}
