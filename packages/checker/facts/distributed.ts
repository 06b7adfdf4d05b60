import type { Figure } from '../figures/figure.ts'
import { halfWidth } from '../figures/halfWidth.ts'

/** Characters of a text that name a number. */
export type Span = { readonly start: number; readonly end: number }

const names =
  /([^,，。;；:：\d]{2,80}?)(?:等[^,，。;；\d]{0,12})?(?:支出|预算|决算)?分别(?:是|为|达到?|完成|支出|安排|增长|下降)*\s*$/
/** Names farther before their numbers are not looked for. */
const reach = 140
const joints = /[、和及与]/

/**
 * 培训费、差旅费分别为 1 万元、2 万元: the names of numbers that stand in a row behind their names, in the same order. A
 * row of another length names nothing.
 */
export function distributedNames(text: string, figures: readonly Figure[]): ReadonlyMap<Figure, Span> {
  const spans = new Map<Figure, Span>()
  if (!text.includes('分别')) return spans
  const plain = halfWidth(text)
  for (const [at, figure] of figures.entries()) {
    const from = Math.max(0, figure.start - reach)
    const match = names.exec(plain.slice(from, figure.start))
    if (!match) continue
    const listed = namesIn(match[1] ?? '', from + match.index + match[0].indexOf(match[1] ?? ''))
    const row = rowFrom(plain, figures.slice(at))
    if (listed.length !== row.length || row.length < 2) continue
    for (const [index, one] of row.entries()) spans.set(one, listed[index] as Span)
  }
  return spans
}

function namesIn(words: string, from: number): readonly Span[] {
  let start = from
  return words.split(joints).map((name) => {
    const span = { start, end: start + name.length }
    start = span.end + 1
    return span
  })
}

/** Numbers with nothing but a mark between them. */
function rowFrom(text: string, figures: readonly Figure[]): readonly Figure[] {
  const end = figures.findIndex((figure, at) => {
    const before = figures[at - 1]
    if (!before) return false
    const between = text.slice(before.end, figure.start).replace(before.unit, '')
    return !/^[\s、,和及]*$/.test(between)
  })
  return end < 0 ? figures : figures.slice(0, end)
}
