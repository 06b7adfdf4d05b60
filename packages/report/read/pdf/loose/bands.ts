import type { Rule } from '../page.ts'
import { blocksOf } from './blocks.ts'
import { inColumns } from './inColumns.ts'
import { spacingOf } from './spacing.ts'
import type { SegmentLine } from './segments.ts'

/** Lines of a table that share their columns: in forms the part of the funds has others than that of the indicators. */
export type Band = { readonly lines: readonly SegmentLine[]; readonly cuts: readonly number[] }

/** How the lines of a band are cut: columns by the gaps of its lines, and its lines anew by the columns. */
export type Cutting = {
  readonly cutsOf: (lines: readonly SegmentLine[]) => readonly number[]
  readonly recut: (lines: readonly SegmentLine[], cuts: readonly number[]) => readonly SegmentLine[]
}

/** A form has at most so many parts within parts. */
const deepest = 4
/** So many rows without a conflict may stand between two that have one and belong to their part. */
const bridged = 5

/**
 * The parts of a table that have columns of their own. Where two pieces of one line stand in one column, the rows
 * there have more columns than the rest: they are looked at by themselves, and so is the rest without them.
 */
export function bandsOf(
  lines: readonly SegmentLine[],
  bounds: readonly Rule[],
  cutting: Cutting,
  depth = deepest,
): readonly Band[] {
  const cuts = cutting.cutsOf(lines)
  const own = cutting.recut(lines, cuts)
  const whole = [{ lines: own, cuts }]
  if (depth === 0 || own.length !== lines.length || lines.length < 2) return whole
  const rows = rowRanges(own, cuts, bounds)
  const ranges = conflicts(lines, rows, own, cuts, cutting)
  const taken = ranges.reduce((sum, [from, to]) => sum + to - from, 0)
  if (ranges.length === 0 || taken === lines.length) return whole
  const isTaken = (at: number): boolean => ranges.some(([from, to]) => from <= at && at < to)
  const inner = ranges.flatMap(([from, to]) => bandsOf(lines.slice(from, to), bounds, cutting, depth - 1))
  const rest = bandsOf(
    lines.filter((_, at) => !isTaken(at)),
    bounds,
    cutting,
    depth - 1,
  )
  return contiguous([...inner, ...rest])
}

type Range = readonly [from: number, to: number]

const isConflict = ({ segments }: SegmentLine, cuts: readonly number[]): boolean => {
  const placed = inColumns([segments], cuts).toSorted((one, other) => one.segment.left - other.segment.left)
  return placed.some((one, at) => at > 0 && one.first <= (placed[at - 1]?.last ?? -1))
}

/** Lines of print are never so near: words of two cells, the one beside the middle of the other. */
const beside = 0.9

/** Lines in which pieces of two cells stand in one column: on one line, or too near below each other. */
function conflictsIn(lines: readonly SegmentLine[], cuts: readonly number[]): number {
  const columns = lines.map(({ segments }) => new Set(inColumns([segments], cuts).map(({ first }) => first)))
  return lines.filter((line, at) => {
    const next = lines[at + 1]
    const isNear = next && next.y - line.y < beside * Math.min(line.size, next.size)
    return (
      isConflict(line, cuts) || (isNear && [...(columns[at] ?? [])].some((one) => columns[at + 1]?.has(one)))
    )
  }).length
}

/** Rows of lines as far as cells show them: lines that interleave, and lines of one cell. */
function rowRanges(
  lines: readonly SegmentLine[],
  cuts: readonly number[],
  bounds: readonly Rule[],
): readonly Range[] {
  const placed = inColumns(
    lines.map(({ segments }) => segments),
    cuts,
  )
  const tied = new Set<number>()
  const at = new Map(
    lines.flatMap(({ segments }, line) => segments.map((segment) => [segment, line] as const)),
  )
  for (const block of blocksOf(placed, spacingOf(placed), bounds)) {
    const [from = 0, to = 0] = [block.lines[0], block.lines.at(-1)].map((segment) =>
      segment ? at.get(segment) : 0,
    )
    for (let line = from; line < to; line += 1) tied.add(line)
  }
  const ranges: (readonly [number, number])[] = []
  let from = 0
  for (let line = 0; line < lines.length; line += 1) {
    const [one, other] = [lines[line], lines[line + 1]]
    const isTied = one && other && (tied.has(line) || other.y - one.y < 1.1 * Math.min(one.size, other.size))
    if (isTied) continue
    ranges.push([from, line + 1])
    from = line + 1
  }
  return ranges
}

/** Stretches of rows in which pieces of one line stand in one column, and that columns of their own set right. */
function conflicts(
  lines: readonly SegmentLine[],
  rows: readonly Range[],
  own: readonly SegmentLine[],
  cuts: readonly number[],
  cutting: Cutting,
): readonly Range[] {
  const count = ([from, to]: Range, by: readonly number[], all: readonly SegmentLine[] = own): number =>
    conflictsIn(all.slice(from, to), by)
  const known = new Map<string, number>()
  const left = ([from, to]: Range): number => {
    const seen = known.get(`${from} ${to}`)
    if (seen !== undefined) return seen
    const part = lines.slice(from, to)
    const local = cutting.cutsOf(part)
    const still = conflictsIn(cutting.recut(part, local), local)
    known.set(`${from} ${to}`, still)
    return still
  }
  const stretches: { first: number; last: number }[] = []
  for (const [at, row] of rows.entries()) {
    if (count(row, cuts) === 0) continue
    const open = stretches.at(-1)
    const joined: Range | null = open ? [rows[open.first]?.[0] ?? 0, row[1]] : null
    if (open && joined && at - open.last <= bridged + 1 && left(joined) < count(joined, cuts)) open.last = at
    else stretches.push({ first: at, last: at })
  }
  return stretches.flatMap(({ first, last }): readonly Range[] => {
    const range: Range = [rows[first]?.[0] ?? 0, rows[last]?.[1] ?? 0]
    const further: Range = [range[0], rows[last + 1]?.[1] ?? range[1]]
    if (left(range) >= count(range, cuts)) return left(further) < count(further, cuts) ? [further] : []
    return [first === last && left(further) === left(range) ? further : range]
  })
}

/** Bands in reading order; one that another one interrupts is two with the same columns. */
function contiguous(bands: readonly Band[]): readonly Band[] {
  const placed = bands
    .flatMap(({ lines, cuts }) => lines.map((line) => ({ line, cuts })))
    .toSorted((one, other) => one.line.y - other.line.y)
  const found: { lines: SegmentLine[]; cuts: readonly number[] }[] = []
  for (const { line, cuts } of placed) {
    const last = found.at(-1)
    if (last && last.cuts === cuts) last.lines.push(line)
    else found.push({ lines: [line], cuts })
  }
  return found
}
