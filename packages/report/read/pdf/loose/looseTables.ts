import type { Page, Rule, Word } from '../page.ts'
import type { PageTable } from '../tableOf.ts'
import { bandsOf, type Cutting } from './bands.ts'
import { withSharedCuts } from './sharedCuts.ts'
import { inColumns } from './inColumns.ts'
import { spacingOf } from './spacing.ts'
import { columnCuts } from './columnCuts.ts'
import { boundsOf, drawingsOf, edgesOf, insideOf } from './hints.ts'
import { asPageTable, looseTable, type LooseTable } from './looseTable.ts'
import { runsOf } from './runs.ts'
import { interleavedLines, type SegmentLine, segmentLines } from './segments.ts'
import { stacked } from './stack.ts'

/** Labels of a list: 1. （二） ① • */
const label =
  /^(?:\d{1,3}[.、．)）]|[（(][\d一二三四五六七八九十]+[)）]|[一二三四五六七八九十]+、|[①-⑳•·●○■□◆▪–—-])$/

/**
 * The tables of a page whose cells no lines enclose, and the words that stand in none: columns by the gaps that the
 * lines share, rows by amounts, by the white between lines, and by what is drawn.
 * @param words of the page that no ruled table holds
 */
export function looseTables(
  page: Page,
  words: readonly Word[],
): { readonly tables: readonly PageTable[]; readonly rest: readonly Word[] } {
  const drawings = drawingsOf(page)
  const lines = segmentLines(words)
  const textWidth = widthOf(lines)
  const tables: PageTable[] = []
  const taken: (readonly [number, number])[] = []
  for (const { from, to } of runsOf(lines, insideOf(drawings), textWidth)) {
    const run = lines.slice(from, to)
    const bounds = boundsOf(drawings, run)
    const edges = edgesOf(drawings, run)
    const cutting: Cutting = {
      cutsOf: (lines) => cutsOf(lines, edges),
      recut: (lines, cuts) => recut(words, lines, cuts),
    }
    const bands = withSharedCuts(bandsOf(run, bounds, cutting), cutting.recut)
    const spacing = spacingOf(
      bands.flatMap((band) =>
        inColumns(
          band.lines.map(({ segments }) => segments),
          band.cuts,
        ),
      ),
    )
    const table = stacked(
      bands.map((band) =>
        looseTable(
          band.lines,
          band.cuts,
          boundsAround(bounds, band.lines),
          bands.length > 1 ? spacing : undefined,
        ),
      ),
    )
    if (!isTable(table, run, bounds.length > 1)) continue
    const placed = asPageTable(table, page.number, 'words')
    tables.push(placed)
    taken.push([placed.top - 1, placed.bottom + 1])
  }
  const rest = words.filter(
    ({ y, size }) => !taken.some(([top, bottom]) => y - size / 3 > top && y - size / 3 < bottom),
  )
  return { tables, rest }
}

/** Edges that are drawn, where words heed them; else the gaps between words. */
function cutsOf(run: readonly SegmentLine[], edges: readonly number[]): readonly number[] {
  const byWords = columnCuts([...run.map(({ segments }) => segments), ...interleavedLines(run)])
  const left = Math.min(...run.map(({ segments }) => segments[0]?.left ?? Infinity))
  const right = Math.max(...run.map(({ segments }) => segments.at(-1)?.right ?? 0))
  const drawn = edges.filter((x) => {
    if (x <= left || x >= right) return false
    const crossing = run.filter(({ segments }) =>
      segments.some((segment) => segment.left < x - 1 && segment.right > x + 1),
    ).length
    return crossing * 4 <= run.length
  })
  return drawn.length >= byWords.length ? drawn : byWords
}

/** The lines of a run once more, pieces parted wherever columns part. */
function recut(
  words: readonly Word[],
  run: readonly SegmentLine[],
  cuts: readonly number[],
): readonly SegmentLine[] {
  const [first, last] = [run[0], run.at(-1)]
  if (!first || !last) return []
  const own = words.filter(({ y }) => y >= first.y - 0.6 * first.size && y <= last.y + 0.6 * last.size)
  const all = segmentLines(own, cuts)
  return run.length === all.length
    ? all
    : all.filter(({ y }) => run.some((line) => Math.abs(line.y - y) < 0.01))
}

/** Lines drawn above, below and between the lines of a part. */
function boundsAround(bounds: readonly Rule[], lines: readonly SegmentLine[]): readonly Rule[] {
  const [first, last] = [lines[0], lines.at(-1)]
  if (!first || !last) return []
  const [top, bottom] = [first.y - 0.35 * first.size, last.y - 0.35 * last.size]
  const above = Math.max(-Infinity, ...bounds.flatMap(({ at }) => (at <= top ? [at] : [])))
  const below = Math.min(Infinity, ...bounds.flatMap(({ at }) => (at >= bottom ? [at] : [])))
  return bounds.filter(({ at }) => at >= above && at <= below)
}

/** Two columns and two rows are a table only where something is drawn; a list with its labels is none. */
function isTable({ cuts, rows, blocks }: LooseTable, run: readonly SegmentLine[], isDrawn: boolean): boolean {
  const columns = cuts.length + 1
  if (columns < 2 || rows < 2 || (!isDrawn && columns + rows < 5)) return false
  const first = blocks.filter((block) => block.first === 0 && block.last === 0)
  if (
    columns === 2 &&
    first.length > 0 &&
    first.every(({ lines }) => lines.every(({ text }) => label.test(text.trim())))
  )
    return false
  return !isText(blocks, columns, run)
}

/** Running text in columns: most lines of each column fill it. */
function isText(blocks: LooseTable['blocks'], columns: number, run: readonly SegmentLine[]): boolean {
  if (columns > 3 || run.length < 6) return false
  return Array.from({ length: columns }, (_, column) => {
    const widths = blocks
      .filter(({ first, last }) => first === column && last === column)
      .flatMap(({ lines }) => lines.map(({ left, right, size }) => (right - left) / size))
      .toSorted((one, other) => one - other)
    const [middle = 0, most = 0] = [widths[Math.floor(widths.length / 2)], widths.at(-1)]
    return widths.length >= 5 && middle > 10 && middle > 0.85 * most
  }).every(Boolean)
}

/** How wide the longest lines of running text are: those of one piece. */
function widthOf(lines: readonly SegmentLine[]): number {
  const widths = lines.map(({ segments }) => (segments.at(-1)?.right ?? 0) - (segments[0]?.left ?? 0))
  return widths.toSorted((one, other) => other - one)[Math.floor(widths.length / 20)] ?? 0
}
