import type { PageLine } from './paragraphs.ts'
import type { Page } from './page.ts'

/** Where running text begins and ends, and how far its lines stand apart. */
export type Margins = {
  readonly left: number
  readonly right: number
  /** From baseline to baseline, in letters; 0 where no lines follow each other. */
  readonly pitch: number
  /** Whether paragraphs begin with a line that is set in. */
  readonly hasIndents: boolean
}

/** Shorter lines are titles, and ends of paragraphs. */
const shortestLine = 12
/** Lines that share the margin end within this many letters of it. */
const nearMargin = 1
const fewestAtMargin = 3

/** The margins of each page; pages of one size share theirs: a wide page among high ones has its own. */
export function marginsOf(lines: readonly PageLine[], pages: readonly Page[]): (page: number) => Margins {
  const sizes = new Map(
    pages.map(({ number, width, height }) => [
      number,
      { key: `${Math.round(width)} ${Math.round(height)}`, width },
    ]),
  )
  const bySize = new Map(
    [...Map.groupBy(lines, ({ page }) => sizes.get(page)?.key)].map(([key, own]) => [
      key,
      marginsIn(own, sizes.get(own[0]?.page ?? 0)?.width ?? 0),
    ]),
  )
  return (page) => bySize.get(sizes.get(page)?.key) ?? { left: 0, right: 0, pitch: 0, hasIndents: false }
}

function marginsIn(lines: readonly PageLine[], width: number): Margins {
  const long = lines.filter(({ text }) => text.length > shortestLine)
  const lefts = shared(long.map(({ left }) => left))
  const left = lefts.length === 0 ? 0 : Math.min(...lefts)
  const rights = long.map(endOf).toSorted((one, other) => other - one)
  const most = rights[Math.floor(rights.length / 50)] ?? width - left
  const size = long[0]?.size ?? 12
  const atMargin = rights.filter((right) => right <= most && right > most - nearMargin * size).length
  // Where few lines are full, paper has the same margin at both sides.
  const setIn = long.filter((line) => line.left - left > 1.2 * line.size && line.left - left < 4 * line.size)
  return {
    left,
    right: atMargin >= fewestAtMargin ? most : Math.max(most, width - left),
    pitch: pitchOf(lines),
    hasIndents: setIn.length * 7 >= long.length,
  }
}

/** Where a line ends; a mark behind it may hang over the margin. */
const endOf = ({ text, right, size }: PageLine): number => (/[，。、；：]$/.test(text) ? right - size : right)

/** The distance at which most lines follow each other. */
function pitchOf(lines: readonly PageLine[]): number {
  const counts = new Map<number, number>()
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1]
    if (!before || before.page !== line.page || line.y <= before.y || line.y - before.y > 3 * line.size)
      continue
    const distance = Math.round((20 * (line.y - before.y)) / line.size) / 20
    counts.set(distance, (counts.get(distance) ?? 0) + 1)
  }
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? 0
}

/** Places, within two points, that at least a tenth of the lines have. */
function shared(places: readonly number[]): readonly number[] {
  const counts = new Map<number, number>()
  for (const place of places) {
    const rounded = Math.round(place / 2) * 2
    counts.set(rounded, (counts.get(rounded) ?? 0) + 1)
  }
  return [...counts].flatMap(([place, count]) => (count * 10 >= places.length ? [place] : []))
}
