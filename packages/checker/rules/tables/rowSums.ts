import type { FormCell } from '../../forms/form.ts'
import type { SumRelation } from '../../relations/relation.ts'
import type { RelationClaim } from '../rule.ts'
import { isBlank } from '../formsOf.ts'
import { isTotalLabel } from './depths.ts'
import { isAdded, type Sheet, termAt, turned } from './sheet.ts'

/** A column that is the sum of others, by what the rows confirm. */
type Reading = { readonly total: number; readonly parts: readonly number[] }

const widest = 14
const longest = 40
/** Rows that are asked which columns make another one. */
const tried = 24
const longestRun = 8

/** How much a sum that holds tells: of small numbers many make each other by chance. */
const tells = (total: number): number => {
  const digits = String(Math.abs(total)).replace('.', '').replace(/^0+/, '').length
  return digits > 2 ? 1 : digits > 1 ? 0.5 : 0.2
}
const enough = 2
const sure = 3
const mostFails = 2

/** The numbers of a row; what is blank counts as nothing, and null where something else stands. */
type Numbers = readonly (number | null)[]

const numberIn = (cell: FormCell | null): number | null =>
  cell?.figure?.value != null ? Number(cell.figure.value) : isBlank(cell) ? 0 : null

/** Columns beside each other that may make one before or behind them, and any two of all. */
function partsFor(total: number, columns: readonly number[]): readonly (readonly number[])[] {
  const before = columns.filter((at) => at < total)
  const behind = columns.filter((at) => at > total)
  const runs = Array.from({ length: longestRun - 2 }, (_, at) => at + 3).flatMap((length) => [
    ...(before.length >= length ? [before.slice(-length)] : []),
    ...(behind.length >= length ? [behind.slice(0, length)] : []),
  ])
  const others = [...before, ...behind]
  const pairs = others.flatMap((one, at) => others.slice(at + 1).map((other) => [one, other]))
  return [...runs, ...pairs]
}

const areSame = (one: number, other: number): boolean =>
  Math.abs(one - other) <= 1e-6 * Math.max(1, Math.abs(one))

type Votes = { readonly told: number; readonly holds: number; readonly fails: number }
const none: Votes = { told: 0, holds: 0, fails: 0 }

/**
 * What the rows say of a reading: how much those that hold tell, how many they are, and how many do not hold. None where a
 * row is short by what one or two other columns have: they are parts as well.
 */
function votes(rows: readonly Numbers[], columns: readonly number[], { total, parts }: Reading): Votes {
  let [told, holds, fails] = [0, 0, 0]
  for (const row of rows) {
    const whole = row[total] ?? null
    const some = parts.flatMap((at) => row[at] ?? [])
    // Where nothing is divided nothing is said.
    if (whole === null || whole === 0 || some.length < parts.length || some.every((one) => one === 0))
      continue
    const sum = some.reduce((so, one) => so + one, 0)
    if (areSame(whole, sum)) {
      // What is made of one number and nothing else fits every reading.
      if (some.filter((one) => one !== 0).length < 2) continue
      holds += 1
      told += tells(whole)
      continue
    }
    fails += 1
    if (fails > mostFails || isMadeOf(whole - sum, others(row, columns, { total, parts }))) return none
  }
  return { told, holds, fails }
}

const others = (row: Numbers, columns: readonly number[], { total, parts }: Reading): readonly number[] =>
  columns.flatMap((at) => (at === total || parts.includes(at) ? [] : (row[at] ?? [])))

const isMadeOf = (rest: number, some: readonly number[]): boolean =>
  some.some((one, at) => areSame(rest, one) || some.slice(at + 1).some((other) => areSame(rest, one + other)))

/**
 * Sums along the rows of a table, whatever their heads are called: 以前年度, 2023年, 累计. Which columns make another one is
 * confirmed by the rows: most of them hold, and tell so much that it is no chance.
 */
export const rowSums = (sheet: Sheet): readonly Omit<RelationClaim, 'document'>[] => sumsIn(sheet, partsFor)

/** The last row of a table, or its first, as the sum of all others, where it is not called a total: 全市, 累计实缴. */
export function wholeRows(sheet: Sheet): readonly Omit<RelationClaim, 'document'>[] {
  const { labels, heads, cells } = sheet
  const added = heads.flatMap((head, at) =>
    isAdded(
      head,
      cells.map((row) => row[at] ?? null),
    )
      ? [at]
      : [],
  )
  const all = labels.map((_, at) => at)
  const upright = {
    ...turned(sheet),
    labels: added.map((at) => heads[at] ?? ''),
    cells: added.map((at) => cells.map((row) => row[at] ?? null)),
    names: { ...sheet.names, columns: added.map((at) => sheet.names.columns[at] ?? '') },
  }
  return sumsIn(upright, (total) =>
    isTotalLabel(labels[total] ?? '')
      ? []
      : total === 0
        ? [all.slice(1)]
        : total === labels.length - 1
          ? [all.slice(0, -1)]
          : [],
  )
}

function sumsIn(
  sheet: Sheet,
  readingsOf: (total: number, columns: readonly number[]) => readonly (readonly number[])[],
): readonly Omit<RelationClaim, 'document'>[] {
  const { heads, labels, cells } = sheet
  if (heads.length > (sheet.upright ? widest : longest) || labels.length < 3) return []
  const rows = cells.slice(0, tried).map((row): Numbers => row.map(numberIn))
  const columns = heads.flatMap((head, at) =>
    isAdded(
      head,
      cells.map((row) => row[at] ?? null),
    )
      ? [at]
      : [],
  )
  return columns.flatMap((total) => {
    const [best] = readingsOf(total, columns)
      .map((parts) => ({ parts, ...votes(rows, columns, { total, parts }) }))
      .filter(({ told, holds, fails }) => told >= enough && holds >= fails * 2)
      .toSorted((one, other) => other.holds - other.fails - (one.holds - one.fails))
    if (!best || best.fails === 0) return []
    const isSure = best.told >= sure && best.fails === 1
    return labels.flatMap((_, line) => {
      const whole = termAt(sheet, line, total)
      const parts = best.parts.flatMap((at) => termAt(sheet, line, at) ?? [])
      const isRead =
        best.parts.every((at) => rows[line]?.[at] != null) && best.parts.some((at) => rows[line]?.[at] !== 0)
      const relation: SumRelation | null =
        whole && isRead && parts.length > 0 ? { kind: 'sum', total: whole, parts } : null
      return relation ? [{ relation, ...(isSure ? {} : { atMost: 'warning' as const }) }] : []
    })
  })
}
