import { isAmount, type Placed } from './inColumns.ts'
import { bottomOf, type Segment, topOf } from './segments.ts'

/** How far lines of one cell may stand apart, and how far rows do; both as the white between letters. */
export type Spacing = {
  readonly within: number
  readonly between: number
  /** Whether there are two widths, one within cells and one between rows. */
  readonly isTold: boolean
  /** Whether rows stand as near as lines do. */
  readonly isTight?: boolean
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
  const pitch = pitchOf(clustersOf(whites))
  if (pitch) return { within: pitch.within * size, between: pitch.between * size, isTold: true }
  const rows = whites.find(({ isSure }) => isSure)?.white ?? Infinity
  const around = whites.filter(({ isAround, white }) => isAround && white < rows + sameWhite)
  const widest = around.filter(({ white }) => white < 1.6 * (around[0]?.white ?? 0) + 0.2).at(-1)
  if (widest)
    return {
      within: (widest.white + sameWhite) * size,
      between: Math.max(rows === Infinity ? 0 : rows, widest.white) * size,
      isTold: true,
      isTight: true,
    }
  const next = whites.find(({ white }, at) => white - (whites[at - 1]?.white ?? least) > sameWhite)
  const narrow = whites.filter(({ white }) => next === undefined || white < next.white)
  if (next === undefined || narrow.some(({ isSure }) => isSure))
    return { within: 0.7 * least * size, between: least * size, isTold: false }
  const within = ((narrow.at(-1)?.white ?? least) + next.white) * 0.5 * size
  return { within, between: next.white * size, isTold: true }
}

/** Whites that are the same. */
type Cluster = {
  readonly least: number
  readonly most: number
  readonly count: number
  readonly sure: number
  readonly around: number
}

/** A single white narrower than this is hardly one of a cell: lines of print do not stand so near. */
const byChance = 0.45
/** Line ends are rounded to whole points of the screen. */
const sameLine = 0.08

function clustersOf(whites: readonly White[]): readonly Cluster[] {
  const clusters: Cluster[] = []
  for (const { white, isSure, isAround } of whites) {
    const last = clusters.at(-1)
    const own = last && white - last.least < sameLine ? last : undefined
    const grown = {
      least: own?.least ?? white,
      most: white,
      count: (own?.count ?? 0) + 1,
      sure: (own?.sure ?? 0) + (isSure ? 1 : 0),
      around: (own?.around ?? 0) + (isAround ? 1 : 0),
    }
    if (own) clusters[clusters.length - 1] = grown
    else clusters.push(grown)
  }
  return clusters
}

/**
 * The distance at which lines of one cell follow each other is the same everywhere and no amounts stand so near below
 * each other. Words above and below the amounts of their row show it best; a few narrower whites are of words that
 * stand in one column by chance.
 */
function pitchOf(clusters: readonly Cluster[]): { readonly within: number; readonly between: number } | null {
  const rows = clusters.findIndex(({ sure, count }) => sure > 1 || sure * 2 > count)
  const before = rows < 0 ? clusters : clusters.slice(0, rows)
  const found =
    before.find(({ around }) => around > 1) ??
    before.find(({ count, least }) => count > 1 || least > byChance) ??
    before[0]
  const next = found && clusters.slice(clusters.indexOf(found) + 1).find(({ count }) => count > 1)
  if (!found || !next) return null
  const nearest = clusters[clusters.indexOf(found) + 1] ?? next
  return { within: (found.most + nearest.least) / 2, between: nearest.least }
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
