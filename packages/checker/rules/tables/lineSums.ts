import { squeeze } from '../../forms/words/squeeze.ts'
import { judge } from '../../relations/judge.ts'
import type { SumRelation } from '../../relations/relation.ts'
import { sumOf } from '../../relations/sumOf.ts'
import { precisionOf } from '../formsOf.ts'
import type { RelationClaim } from '../rule.ts'
import { depthsOf, isSubtotal, isTotalLabel } from './depths.ts'
import { isAdded, isUnread, type Sheet, termAt, termsAt } from './sheet.ts'

/** Longer lists are not looked through. */
const tried = 24

/** A line that is a total, with the lines that could be its parts. */
type Reading = { readonly total: number; readonly parts: readonly number[]; readonly open?: boolean }

/** The sum of a reading in one column; null where it says nothing there. */
function sumIn(sheet: Sheet, { total, parts, open = false }: Reading, column: number): SumRelation | null {
  if (parts.some((line) => isUnread(sheet.cells[line]?.[column]))) return null
  const whole = termAt(sheet, total, column)
  const terms = termsAt(sheet, parts, column).filter(({ figure }) => figure.id !== whole?.figure.id)
  return whole && terms.length > 0 ? { kind: 'sum', total: whole, parts: terms, open } : null
}

/**
 * What the words alone say of a total that no column confirms: 小计 and 合计 add up what stands above them, or below
 * where nothing stands above, 总计 the 合计 before it and what stands between. Null where they leave it open.
 */
function saidBy(labels: readonly string[], added: readonly boolean[], total: number): Reading | null {
  const totals = labels.flatMap((label, at) => (isTotalLabel(label) ? [at] : []))
  const before = totals.findLast((at) => at < total) ?? -1
  const after = totals.find((at) => at > total) ?? labels.length
  const lines = labels.flatMap((_, at) => (added[at] && !totals.includes(at) ? [at] : []))
  const above = lines.filter((at) => at > before && at < total)
  const subtotals = totals.some((at) => isSubtotal(labels[at] ?? ''))
  if (before >= 0 && !isSubtotal(labels[total] ?? ''))
    return !subtotals && labels[total]?.endsWith('总计') === true
      ? { total, parts: [before, ...above] }
      : null
  const parts = above.length > 0 ? above : lines.filter((at) => at > total && at < after)
  return { total, parts }
}

/**
 * Where a table goes on below the parts of its total with something else (三公经费, 资产), and says so by no mark, the parts
 * are the lines that make the total in two columns at least, and in more than those in which they do not.
 */
function beginnings(
  sheet: Sheet,
  added: readonly boolean[],
  total: number,
  columns: readonly number[],
): { readonly reading: Reading } | undefined {
  const after = sheet.labels.findIndex((label, at) => at > total && isTotalLabel(label))
  const end = Math.min(after < 0 ? sheet.labels.length : after, total + tried)
  const below = sheet.labels.flatMap((_, at) => (at > total && at < end && added[at] ? [at] : []))
  return below
    .slice(2)
    .map((_, at) => ({ total, parts: below.slice(0, at + 2) }))
    .map((reading) => ({ reading, ...votes(sheet, reading, columns) }))
    .find(({ holds, fails }) => holds > 1 && holds > fails)
}

const precisionIn = ({ cells }: Sheet, column: number): number =>
  precisionOf(cells.map((line) => line[column]))

/** Columns in which a reading holds, and in which it does not; columns of nothing but zeros speak for no reading. */
function votes(sheet: Sheet, reading: Reading, columns: readonly number[]): { holds: number; fails: number } {
  let [holds, fails] = [0, 0]
  for (const column of columns) {
    const relation = sumIn(sheet, { ...reading, open: false }, column)
    if (!relation || (sumOf(relation.parts).isZero() && sumOf([relation.total]).isZero())) continue
    const { kind } = judge(relation, precisionIn(sheet, column))
    if (kind === 'holds' || kind === 'tail') holds += 1
    else fails += 1
  }
  return { holds, fails }
}

/** Lines that could be the parts of a total, the most natural reading first. */
function readingsOf(
  labels: readonly string[],
  added: readonly boolean[],
  total: number,
  depths: readonly number[],
): readonly Reading[] {
  const totals = labels.flatMap((label, at) => (isTotalLabel(label) ? [at] : []))
  const lines = labels.flatMap((_, at) => (added[at] && !totals.includes(at) ? [at] : []))
  const before = totals.findLast((at) => at < total) ?? -1
  const after = totals.find((at) => at > total) ?? labels.length
  const outer = (some: readonly number[]): readonly number[] => {
    const least = Math.min(...some.map((at) => depths[at] ?? 0))
    return some.filter((at) => depths[at] === least)
  }
  const above = lines.filter((at) => at > before && at < total)
  const below = lines.filter((at) => at > total && at < after)
  const subtotals = totals.filter((at) => at !== total && isSubtotal(labels[at] ?? ''))
  const sets = [
    ...(isSubtotal(labels[total] ?? '') ? [] : [subtotals, outer(lines)]),
    outer(above),
    outer(below),
    before >= 0 ? [before, ...outer(above)] : [],
    lines,
  ]
  return sets.filter((parts) => parts.length > 1).map((parts) => ({ total, parts }))
}

/**
 * Depths where no mark says how far 其中 reaches: over the lines that make the one above it in most columns.
 * What follows them is beside that line again.
 */
function depthsEnded(sheet: Sheet, added: readonly boolean[], columns: readonly number[]): readonly number[] {
  const depths = [...depthsOf(sheet.labels)]
  for (const [at, label] of sheet.labels.entries()) {
    const whole = at - 1
    if (!squeeze(label).startsWith('其中') || whole < 0) continue
    const below = sheet.labels.flatMap((_, line) =>
      line >= at && line < at + tried && added[line] && depths[line] === depths[at] ? [line] : [],
    )
    const length = below.findIndex((_, last) => {
      const { holds, fails } = votes(sheet, { total: whole, parts: below.slice(0, last + 1) }, columns)
      return last > 0 && holds > fails
    })
    if (length < 0) continue
    for (const line of below.slice(length + 1)) depths[line] = depths[whole] ?? 0
  }
  return depths
}

/** A line may itself be the sum of those right below it, without saying so: then a flat sum would count twice. */
const hidesNesting = (sheet: Sheet, lines: readonly number[], columns: readonly number[]): boolean =>
  lines.length > tried ||
  lines.some((total, at) => {
    for (let to = at + 3; to <= lines.length; to += 1) {
      const { holds, fails } = votes(sheet, { total, parts: lines.slice(at + 1, to) }, columns)
      if (holds > 0 && fails === 0) return true
    }
    return false
  })

const most = 60

/**
 * Sums down the columns of a table. Which lines a total adds up is read from the words, and where they leave several
 * readings, from the columns: the one that most of them confirm. Where none is confirmed, a flat list below or above
 * its only total still says what it means, with less certainty.
 */
export function lineSums(sheet: Sheet): readonly Omit<RelationClaim, 'document'>[] {
  const { labels, heads, cells } = sheet
  if (labels.length > most) return []
  const added = labels.map(
    (label, at) => isAdded(label, cells[at] ?? []) || (sheet.upright && !isRateLine(label)),
  )
  const columns = heads.flatMap((head, at) =>
    isAdded(
      head,
      cells.map((line) => line[at] ?? null),
    )
      ? [at]
      : [],
  )
  const totals = labels.flatMap((label, at) => (isTotalLabel(label) && added[at] ? [at] : []))
  const depths = depthsOf(labels)
  const ended = depthsEnded(sheet, added, columns)
  return totals.flatMap((total) => {
    const asRead = [depths, ended].flatMap((some) => readingsOf(labels, added, total, some))
    const readings = asRead.map((reading) => ({
      reading,
      ...votes(sheet, reading, columns),
    }))
    const confirmed =
      readings
        .filter(({ holds, fails }) => holds > 0 && holds >= fails)
        .toSorted((one, other) => other.holds - other.fails - (one.holds - one.fails))[0] ??
      beginnings(sheet, added, total, columns)
    const said = confirmed || !sheet.upright ? null : saidBy(labels, added, total)
    const isFlat = said !== null && new Set(said.parts.map((at) => depths[at])).size === 1
    const unsure =
      said !== null && isFlat && said.parts.length > 1 && !hidesNesting(sheet, said.parts, columns)
    const chosen = confirmed?.reading ?? (unsure ? said : null)
    if (!chosen) return []
    return columns.flatMap((column) => {
      const relation = sumIn(sheet, chosen, column)
      return relation
        ? [
            {
              relation,
              precision: precisionIn(sheet, column),
              ...(confirmed ? {} : { atMost: 'warning' as const, certainty: 0.7 }),
            },
          ]
        : []
    })
  })
}

const isRateLine = (label: string): boolean => /率|占比|比重|比例/.test(label)
