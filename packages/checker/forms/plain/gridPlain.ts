import type { PlainTable } from '../form.ts'
import { formCell, type GridCell, type GridRow } from '../grid/gridRows.ts'
import { headsOf } from '../grid/headOf.ts'
import { formLabel } from '../words/labels.ts'
import { squeeze } from '../words/squeeze.ts'
import { isLevel1, isLevel2 } from '../words/levels.ts'
import { indicatorRole } from '../words/roles.ts'
import { headTexts } from './headTexts.ts'
import { sideBySide } from './sideBySide.ts'
import { columnUnit, unitIn } from './units.ts'

const hasNumber = ({ cells }: GridRow): boolean =>
  cells.some(({ text }) => /^[-−]?\d[\d,]*(?:\.\d+)?[%％]?$/.test(text.trim()) && !isYear(text))
/** A number with its unit, or a bound: ≥8场, 12.6万平方米. Years and months stand in heads. */
const isMeasured = (text: string): boolean =>
  /^[≥≤＞＜><=＝]?\d[\d,]*(?:\.\d+)?[^\d年月、.．]{0,6}$/.test(text.trim()) && !isYear(text)
/** A head that is a bare year. */
const isYear = (text: string): boolean => /^20\d{2}$/.test(text.trim())
const width = ({ cells, blanks }: GridRow): number =>
  Math.max(0, ...[...cells, ...blanks].map(({ to }) => to))

const textsOf = (row: GridRow): readonly string[] => {
  const texts: string[] = Array.from({ length: width(row) }, () => '')
  for (const { text, from, to } of row.cells) texts.fill(text, from, to)
  return texts
}

/**
 * Whether a row begins with a level of indicators. 时间, 数量, 成本 and 满意度 by themselves are heads of many tables:
 * they are levels where a row begins with them below heads, or behind a first level.
 */
const beginsLevel = ({ cells }: GridRow, isBelow: boolean): boolean =>
  cells.some(({ text }, at) => {
    if (!isLevel1(text) && !isLevel2(text)) return false
    if (!/^[\u4e00-\u9fff]{2,3}$/.test(squeeze(text))) return true
    return at === 0 ? isBelow : at === 1 && isLevel1(cells[0]?.text ?? '')
  })

/** Words longer than this say something about the matter; heads only name it. */
const longestHead = 40

/**
 * A cell alone in its row is a title. Where merged cells leave blanks behind them it could be a group of rows as well:
 * it is a title if heads follow; above the first of them it may stand in the middle.
 */
function isTitle({ cells, blanks }: GridRow, next: GridRow | undefined, isFirst: boolean): boolean {
  const [only, ...more] = cells
  if (!only || more.length > 0) return false
  if (blanks.length === 0) return true
  return (
    (only.from === 0 || isFirst) &&
    next !== undefined &&
    next.cells.length > 1 &&
    !hasNumber(next) &&
    next.cells.every(({ text }) => text.length <= 20)
  )
}

/** 表 1 各级资金支出情况（单位：万元）: a number and a name are a caption, also where a layout took the blank for a column. */
const isCaption = ({ cells }: GridRow): boolean =>
  cells.length === 2 && /^附?[表件]\s*[\d一二三四五六七八九十]{0,3}(?:[-—－]\d{1,2})?$/.test(cells[0]!.text)

/** Heads of amounts begin a table, also below rows that only name what it is about. */
const isMoneyHeads = (row: GridRow): boolean =>
  !hasNumber(row) &&
  row.cells.filter(({ text }) =>
    /^.{0,10}(?:预算|执行|决算|支出|预计执行)(?:数|率)(?:[（(].{0,4}[)）])?$/.test(text),
  ).length >= 3

/** 部门名称 with its value over the rest of the row. */
const isNamed = ({ cells, blanks }: GridRow): boolean => {
  const [label, value, ...more] = cells
  return (
    label !== undefined &&
    value !== undefined &&
    more.length === 0 &&
    ['unit', 'project', 'supervisor'].includes(formLabel(label.text) ?? '') &&
    (value.to - value.from > 1 || blanks.length > 1)
  )
}

/** Rows in pieces: a single cell is a title, words alone are heads, and a repeated head begins a new table. */
function pieces(
  rows: readonly GridRow[],
): readonly { title: string | null; heads: GridRow[]; body: GridRow[] }[] {
  const found: { title: string | null; heads: GridRow[]; body: GridRow[] }[] = []
  let title: string | null = null
  for (const [at, row] of rows.entries()) {
    const current = found.at(-1)
    const [first] = row.cells
    if (!first) {
      if (current && current.heads.length > 0) current.body.push(row)
      continue
    }
    // Whose form it is stands above its tables and heads none of them.
    if (isNamed(row) && (!current || current.body.length === 0)) continue
    if (isCaption(row) || isTitle(row, rows[at + 1], !current || current.body.length === 0)) {
      title = row.cells.map(({ text }) => text).join(' ')
      found.push({ title, heads: [], body: [] })
      continue
    }
    const again = current && current.body.length > 0 && first.text === current.heads[0]?.cells[0]?.text
    const indicators = headsOf(row, indicatorRole).some(({ role }) => role === 'level1')
    if (
      !current ||
      again ||
      indicators ||
      isMoneyHeads(row) ||
      (current.heads.length === 0 && current.body.length > 0)
    )
      found.push({ title: again ? null : title, heads: [], body: [] })
    const open = found.at(-1)!
    const isHead =
      open.body.length === 0 &&
      !hasNumber(row) &&
      !beginsLevel(row, open.heads.length > 0) &&
      !row.cells.some(({ text }) => isMeasured(text)) &&
      row.cells.every(({ text }) => text.length <= longestHead) &&
      (open.heads.length === 0 || first.from > 0)
    ;(isHead ? open.heads : open.body).push(row)
    title = null
  }
  return found
}

const isNumeric = (cell: GridCell | undefined): boolean =>
  cell !== undefined && /^[-−]?\d[\d,]*(?:\.\d+)?[%％]?$/.test(cell.text.trim())

/**
 * The cell of a row under a column. Layouts that forget what merged cells cover leave rows too short: their cells
 * stand as far to the right as the full rows have numbers there.
 */
function cellAt(
  body: readonly GridRow[],
  wide: number,
): (row: GridRow, column: number) => GridCell | undefined {
  const stands = (row: GridRow, column: number): GridCell | undefined =>
    row.cells.find(({ from, to }) => from <= column && column < to) ??
    row.blanks.find(({ from, to }) => from <= column && column < to)
  const full = body.filter((row) => width(row) === wide)
  const numeric = Array.from({ length: wide }, (_, column) =>
    full.some((row) => isNumeric(stands(row, column))),
  )
  const shifts = new Map(
    body.map((row) => {
      const short = wide - width(row)
      const fits = (shift: number): number =>
        row.cells.reduce(
          (sum, cell) => sum + (isNumeric(cell) === (numeric[cell.from + shift] ?? false) ? 1 : 0),
          0,
        )
      return [row, short > 0 && full.length > 0 && fits(short) > fits(0) ? short : 0] as const
    }),
  )
  return (row, column) => {
    const shift = shifts.get(row) ?? 0
    // The label stays where it is: only what stands behind it moves.
    return column === 0 || shift === 0
      ? stands(row, column)
      : column > shift
        ? stands(row, column - shift)
        : undefined
  }
}

/** Tables that are no known form: heads resolved over their rows, labels, and the cells under the heads. */
export function gridPlainTables(rows: readonly GridRow[], caption: string | null): readonly PlainTable[] {
  return pieces(rows).flatMap(({ title, heads, body }) => {
    const [first] = heads
    if (!first || body.length === 0) return []
    const wide = Math.max(...body.map(width), width(heads.at(-1)!))
    const drawn = headTexts(heads.map(textsOf), wide)
    const starts = new Set(
      [...heads, ...body].flatMap(({ cells, blanks }) => [...cells, ...blanks].map(({ from }) => from)),
    )
    const at = cellAt(body, wide)
    // A layout may print a merged column at every place that it covers: the same head and the same cells once more.
    const repeats = (column: number): boolean =>
      (drawn[column] ?? '') !== '' &&
      drawn[column] === drawn[column - 1] &&
      body.every((row) => at(row, column)?.text === at(row, column - 1)?.text)
    // Columns in which no cell begins are covered by the one to their left in every row.
    const columns = drawn.flatMap((_, column) =>
      column === 0 || (starts.has(column) && !repeats(column)) ? [column] : [],
    )
    const texts = columns.map((column) => drawn[column] ?? '')
    if (texts.length < 2) return []
    const named = title ?? caption
    const unit = unitIn([named ?? '', ...texts].join(' '))
    return sideBySide(
      {
        kind: 'plainTable' as const,
        title: named,
        heads: texts.slice(1),
        unit,
        rows: body.map((row) => ({
          label: at(row, 0)?.text ?? '',
          cells: texts.slice(1).map((head, index) => {
            const cell = at(row, columns[index + 1] ?? index + 1)
            return cell ? formCell(cell, row, columnUnit(head, unit)) : null
          }),
          place: row.place,
        })),
        place: first.place,
      },
      texts[0] ?? '',
    )
  })
}
