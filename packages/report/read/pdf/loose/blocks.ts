import type { Rule } from '../page.ts'
import { bottomOf, type Segment, topOf } from './segments.ts'

/** The words of one cell: its lines below each other, in the columns from `first` to `last`. */
export type Block = {
  readonly first: number
  readonly last: number
  readonly lines: readonly Segment[]
  readonly top: number
  readonly bottom: number
}

const amount = /^[-+−]?\d[\d,]*(?:\.\d+)?[%％]?$/
export const isAmount = ({ text }: Segment): boolean => amount.test(text.trim())

type Placed = { readonly segment: Segment; readonly first: number; readonly last: number }

/** Pieces of lines with the columns over which they stand, from top to bottom. */
export const inColumns = (
  lines: readonly (readonly Segment[])[],
  cuts: readonly number[],
): readonly Placed[] =>
  lines
    .flatMap((line) =>
      line.map((segment) => ({
        segment,
        first: cuts.filter((x) => x <= segment.left + 0.5).length,
        last: cuts.filter((x) => x < segment.right - 0.5).length,
      })),
    )
    .toSorted((one, other) => one.segment.y - other.segment.y)

/** How far lines of one cell may stand apart, and how far rows do; both as the white between letters. */
export type Spacing = {
  readonly within: number
  readonly between: number
  /** Whether there are two widths, one within cells and one between rows. */
  readonly isTold: boolean
}

/** Whites that differ less, in letters, are the same; narrower ones are of words side by side. */
const sameWhite = 0.1

type White = {
  readonly white: number
  readonly isSure: boolean
  /** Above the words, and below them, in the middle: the amounts of their row. */
  readonly isAround: boolean
}

/**
 * The white between lines comes in a narrow width within cells and in wider ones between rows. Lines above and below
 * the amounts of their row are one cell, whose amounts stand in its middle. Else: where two amounts stand below each
 * other in the narrow width, as two amounts are never one cell, or where it is the same everywhere, every line is a row.
 */
export function spacingOf(placed: readonly Placed[]): Spacing {
  const whites = whitesOf(placed)
  const size = placed[0]?.segment.size ?? 10
  const least = whites[0]?.white ?? 0
  const around = whites.filter(({ isAround }) => isAround)
  const widest = around.filter(({ white }) => white < 1.6 * (around[0]?.white ?? 0) + 0.2).at(-1)
  if (widest) {
    const next = whites.find(({ white }) => white > widest.white + 0.5 * sameWhite)?.white ?? widest.white + 1
    const within = Math.min(widest.white + 1.5 * sameWhite, (widest.white + next) / 2)
    return { within: within * size, between: Math.max(next, within) * size, isTold: true }
  }
  const next = whites.find(({ white }, at) => white - (whites[at - 1]?.white ?? least) > sameWhite)
  const narrow = whites.filter(({ white }) => next === undefined || white < next.white)
  if (next === undefined || narrow.some(({ isSure }) => isSure))
    return { within: 0.7 * least * size, between: least * size, isTold: false }
  const within = ((narrow.at(-1)?.white ?? least) + next.white) * 0.5 * size
  return { within, between: next.white * size, isTold: true }
}

/** The white between words below each other in one column, in letters, the narrowest first. */
function whitesOf(placed: readonly Placed[]): readonly White[] {
  const amounts = placed.flatMap(({ segment }) => (isAmount(segment) ? [segment.y] : []))
  const last = new Map<number, Segment>()
  return placed
    .flatMap(({ segment, first, last: end }): readonly White[] => {
      const above = last.get(first)
      if (first !== end) return []
      last.set(first, segment)
      if (!above) return []
      const white = (topOf(segment) - bottomOf(above)) / Math.max(segment.size, above.size)
      if (white < sameWhite) return []
      const [isUpper, isLower] = [isAmount(above), isAmount(segment)]
      const apart = 0.25 * segment.size
      const between = amounts.filter((y) => y > above.y + apart && y < segment.y - apart)
      const isAlone = (between.at(-1) ?? 0) - (between[0] ?? 0) < apart
      const isMiddle =
        between.length > 0 && isAlone && Math.abs(above.y + segment.y - 2 * (between[0] ?? 0)) < segment.size
      return [
        { white, isSure: isUpper && isLower, isAround: !isUpper && !isLower && isMiddle && white < 2.2 },
      ]
    })
    .toSorted((one, other) => one.white - other.white)
}

/** Pieces below each other as cells: near each other, in the same columns, with no line drawn between. */
export function blocksOf(
  placed: readonly Placed[],
  within: number,
  bounds: readonly Rule[],
): readonly Block[] {
  const blocks: Block[] = []
  const open = new Map<number, number>()
  for (const { segment, first, last } of placed) {
    const at = open.get(first) ?? -1
    const above = blocks[at]
    const top = topOf(segment)
    const goesOn =
      above &&
      (above.last === last || (above.last > above.first && last <= above.last)) &&
      top - above.bottom < within &&
      !bounds.some(
        ({ at: y, from, to }) =>
          y > above.bottom - 1 && y < top + 1 && from < segment.right && to > segment.left,
      )
    if (goesOn) blocks[at] = { ...above, lines: [...above.lines, segment], bottom: bottomOf(segment) }
    else {
      open.set(first, blocks.length)
      blocks.push({ first, last, lines: [segment], top, bottom: bottomOf(segment) })
    }
  }
  return blocks
}
