import type { FormCell, FundRow, IndicatorRow } from '../form.ts'
import { alignRow, type Head } from '../align.ts'
import { formLabel } from '../words/labels.ts'
import { splitName, splitSide } from '../words/funds.ts'
import { isTotal } from '../words/levels.ts'
import { type FundRole, type IndicatorRole, indicatorRole } from '../words/roles.ts'
import { unlikeFund, unlikeIndicator } from '../words/unlike.ts'
import type { Draft } from './draft.ts'
import { formCell, type GridCell, type GridRow } from './gridRows.ts'

export const moneyUnit = (row: GridRow): string =>
  /[（(]\s*(万\s*元|亿\s*元|元)\s*[)）]/
    .exec(row.cells.map(({ text }) => text).join(' '))?.[1]
    ?.replaceAll(/\s/g, '') ?? ''

const aligned = <Role>(
  cells: readonly GridCell[],
  heads: readonly Head<Role>[],
  unlike: (role: Role, text: string) => number,
): readonly (Role | null)[] =>
  alignRow(
    cells.map(({ text, from }) => ({ text, column: from })),
    heads,
    unlike,
  )

/** Cells of a row by the role that the alignment gives them. */
function byRole<Role>(
  row: GridRow,
  cells: readonly GridCell[],
  heads: readonly Head<Role>[],
  unlike: (role: Role, text: string) => number,
  roles: readonly (Role | null)[] = aligned(cells, heads, unlike),
): (role: Role, unit?: string) => FormCell | null {
  return (role, unit = '') => {
    const at = roles.indexOf(role)
    if (at >= 0) return formCell(cells[at]!, row, unit)
    // A head without a cell: the blank that stands under it; workbooks do not even keep blank cells.
    const head = heads.find((each) => each.role === role)
    if (!head) return null
    const blank = row.blanks.find(({ from }) => from >= head.from && from < head.to)
    return blank ? formCell(blank, row) : { text: '', figure: null, place: row.place }
  }
}

/**
 * What the cells of a row of funds are. A rate can be nothing else, so that the row that has one tells which columns are
 * which: a row with cells in the same columns is read like it, however its dashes would fit.
 */
function fundRoles(
  form: Draft,
  cells: readonly GridCell[],
  heads: readonly Head<FundRole>[],
): readonly (FundRole | null)[] {
  const known = form.fundColumns
  const from = cells.map((cell) => cell.from)
  const rate = cells.findIndex(({ text }) => /^\d[\d.]*[%％]$/.test(text))
  if (rate < 0 && known && from.length > 1 && from.every((column) => known.from.includes(column)))
    return from.map((column) => known.roles[known.from.indexOf(column)] ?? null)
  const roles = aligned(cells, heads, unlikeFund)
  if (rate >= 0 && roles[rate] === 'rate') form.fundColumns = { from, roles }
  return roles
}

export function fundRow(form: Draft, row: GridRow, at: number, kind: FundRow['kind']): void {
  const heads = form.fundHeads!.filter(({ role }) => role !== 'side' && role !== 'source')
  // A form with one row of funds may name it in the block's name only.
  const own = row.cells[at]
  const label = own ? formCell(own, row) : { text: '', figure: null, place: row.place }
  const cells = row.cells.slice(at + 1)
  const of = byRole(row, cells, heads, unlikeFund, fundRoles(form, cells, heads))
  form.funds.push({
    kind,
    label,
    initial: of('initial', form.unit),
    fullYear: of('fullYear', form.unit),
    executed: of('executed', form.unit),
    points: of('points') ?? (kind === 'total' ? form.headPoints : null),
    rate: of('rate'),
    score: of('score'),
  })
}

/** Points of the execution rate that only a head names: 得分（20分*执行率）. */
export function pointsInHead(row: GridRow): FormCell | null {
  for (const cell of row.cells) {
    const points = /[（(](\d{1,2}(?:\.\d+)?)分/.exec(cell.text)?.[1]
    if (points !== undefined) return { ...formCell({ ...cell, text: points }, row), text: points }
  }
  return null
}

/** Labels of the split, each with the next number of its row. */
export function splitRows(form: Draft, row: GridRow): void {
  for (const [at, cell] of row.cells.entries()) {
    const side = splitSide(cell.text)
    const next = row.cells[at + 1]
    const isLabel = side !== null || /^[\p{Script=Han}：:（）()、]{2,20}$/u.test(cell.text)
    const isAmount =
      next !== undefined &&
      (side === null ? /^\d[\d,]*(?:\.\d+)?$/.test(next.text) : splitSide(next.text) === null)
    if (isLabel && isAmount) {
      const rows = { income: form.income, spending: form.spending, other: form.otherSplit }[side ?? 'other']
      rows.push({
        label: formCell(cell, row),
        name: splitName(cell.text),
        amount: formCell(next, row, form.unit),
      })
    }
  }
}

export function indicatorRow(form: Draft, row: GridRow): void {
  const heads = form.indicatorHeads!
  const cells = row.cells.filter(({ text }, at) => !(at === 0 && indicatorRole(text) === 'side'))
  const of = byRole(
    row,
    cells,
    heads.filter(({ role }) => role !== 'side'),
    unlikeIndicator,
  )
  const measure = of('measure')?.text ?? ''
  const adjusted = of('adjusted', measure)
  const next: IndicatorRow = {
    level1: of('level1'),
    level2: of('level2'),
    level3: of('level3'),
    target: adjusted?.text ? adjusted : of('target', measure),
    ...(adjusted ? { initialTarget: of('target', measure) } : {}),
    actual: of('actual', measure),
    ...(heads.some(({ role }) => role === 'nature') ? { nature: of('nature') } : {}),
    ...(heads.some(({ role }) => role === 'rate') ? { rate: of('rate') } : {}),
    points: of('points'),
    score: of('score'),
    ...(heads.some(({ role }) => role === 'deduction') ? { deduction: of('deduction') } : {}),
    ...(heads.some(({ role }) => role === 'scoreRate') ? { scoreRate: of('scoreRate') } : {}),
    deviation: of('deviation'),
  }
  if (Object.values({ ...next, nature: null }).some((cell) => cell && cell.text !== ''))
    form.indicators.push(next)
}

/** 优, 良, 中, 差 beside the score that they grade. */
const isGrade = (text: string): boolean => /^(?:优秀?|良好?|中|较差|差)$/.test(text)

/** What a total row has numbers of. */
const marks: ReadonlySet<IndicatorRole> = new Set(['points', 'score', 'deduction', 'scoreRate'])

export function totalRow(form: Draft, row: GridRow): void {
  const at = row.cells.findIndex(({ text }) => isTotal(text))
  const heads = (form.indicatorHeads ?? []).filter(({ role }) => marks.has(role))
  const cells = row.cells
    .slice(at + 1)
    .filter(({ text }, next, all) => next === 0 || all.length <= 3 || text !== all[next - 1]?.text)
  // As many numbers as heads stand below them in their order, wherever a merged label has moved them.
  const isWhole =
    cells.length === heads.length && cells.every(({ text }) => /^[-−]?\d[\d.]*[%％]?$/.test(text))
  const placed = isWhole ? cells.map((cell, at) => ({ ...cell, from: heads[at]?.from ?? cell.from })) : cells
  const of = byRole(row, placed, heads, unlikeIndicator)
  const grade = cells.findLast(({ text }) => isGrade(text))
  if (grade) form.results.push({ label: '等次', cell: formCell(grade, row) })
  const [points, score] = [of('points'), of('score')]
  // A single number that is not all the points is the score.
  const alone = points?.figure && !score?.figure && points.figure.value !== '100'
  form.total = alone ? { points: null, score: points } : { points, score }
}

/** Labels with the value that follows them, until the next label. */
export function labelledCells(form: Draft, row: GridRow): void {
  for (const [at, cell] of row.cells.entries()) {
    const label = formLabel(cell.text)
    const value = row.cells[at + 1]
    if (label === 'result' && value) form.results.push({ label: cell.text, cell: formCell(value, row) })
    if (
      label &&
      label !== 'goal' &&
      label !== 'result' &&
      value &&
      formLabel(value.text) === null &&
      !form.labelled.has(label)
    )
      form.labelled.set(label, formCell(value, row))
    // A project's form may name its department first.
    if (label === 'project') form.kind = 'projectForm'
  }
}

export function goalRow(form: Draft, row: GridRow): void {
  const [expected, achieved] = form.goalHeads
  const cells = row.cells.filter(({ text }) => formLabel(text) === null)
  const split = achieved?.from ?? Infinity
  const before = cells.find(({ from }) => from < split)
  const after = cells.findLast(({ from }) => from >= split) ?? (cells.length > 1 ? cells.at(-1) : undefined)
  if (expected && before && !form.labelled.has('expected'))
    form.labelled.set('expected', formCell(before, row))
  if (after && after !== before && !form.labelled.has('achieved'))
    form.labelled.set('achieved', formCell(after, row))
}
