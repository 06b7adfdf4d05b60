import type { FormCell, FundRow, IndicatorRow, ScoredForm, ScoreTable, SplitRow } from '../form.ts'
import { alignRow, type Head } from '../align.ts'
import { formLabel, type FormLabel } from '../words/labels.ts'
import { fundKind, isIncomeHead, isSpendingHead, splitName, splitSide } from '../words/funds.ts'
import { isTotal } from '../words/levels.ts'
import { fundRole, indicatorRole, type FundRole, type IndicatorRole } from '../words/roles.ts'
import { squeeze } from '../words/squeeze.ts'
import { unlikeFund, unlikeIndicator } from '../words/unlike.ts'
import { fillLevels } from '../fillLevels.ts'
import { formCell, type GridCell, type GridRow } from './gridRows.ts'
import { headsOf } from './headOf.ts'

type Draft = {
  kind: ScoredForm['kind']
  readonly labelled: Map<FormLabel, FormCell>
  readonly funds: FundRow[]
  readonly income: SplitRow[]
  readonly spending: SplitRow[]
  readonly indicators: IndicatorRow[]
  total: ScoredForm['total']
  unit: string
  readonly rows: GridRow[]
  fundHeads: readonly Head<FundRole>[] | null
  indicatorHeads: readonly Head<IndicatorRole>[] | null
  goalHeads: readonly { readonly label: FormLabel; readonly from: number }[]
  splitting: boolean
}

const draft = (kind: ScoredForm['kind']): Draft => ({
  kind,
  labelled: new Map(),
  funds: [],
  income: [],
  spending: [],
  indicators: [],
  total: null,
  unit: '',
  rows: [],
  fundHeads: null,
  indicatorHeads: null,
  goalHeads: [],
  splitting: false,
})

const moneyUnit = (row: GridRow): string =>
  /[（(]\s*(万\s*元|亿\s*元|元)\s*[)）]/
    .exec(row.cells.map(({ text }) => text).join(' '))?.[1]
    ?.replaceAll(/\s/g, '') ?? ''

/** Cells of a row by the role that the alignment gives them. */
function byRole<Role>(
  row: GridRow,
  cells: readonly GridCell[],
  heads: readonly Head<Role>[],
  unlike: (role: Role, text: string) => number,
): (role: Role, unit?: string) => FormCell | null {
  const roles = alignRow(
    cells.map(({ text, from }) => ({ text, column: from })),
    heads,
    unlike,
  )
  return (role, unit = '') => {
    const at = roles.indexOf(role)
    if (at >= 0) return formCell(cells[at]!, row, unit)
    // A head without a cell: the blank that stands under it.
    const head = heads.find((each) => each.role === role)
    const blank = head && row.blanks.find(({ from }) => from >= head.from && from < head.to)
    return blank ? formCell(blank, row) : null
  }
}

function fundRow(form: Draft, row: GridRow, at: number, kind: FundRow['kind']): void {
  const heads = form.fundHeads!.filter(({ role }) => role !== 'side' && role !== 'source')
  const label = formCell(row.cells[at]!, row)
  const of = byRole(row, row.cells.slice(at + 1), heads, unlikeFund)
  form.funds.push({
    kind,
    label,
    initial: of('initial', form.unit),
    fullYear: of('fullYear', form.unit),
    executed: of('executed', form.unit),
    points: of('points'),
    rate: of('rate'),
    score: of('score'),
  })
}

/** Labels of the split, each with the next number of its row. */
function splitRows(form: Draft, row: GridRow): void {
  for (const [at, cell] of row.cells.entries()) {
    const side = splitSide(cell.text)
    const next = row.cells[at + 1]
    if (side === null) continue
    if (next && splitSide(next.text) === null) {
      const rows = side === 'income' ? form.income : form.spending
      rows.push({
        label: formCell(cell, row),
        name: splitName(cell.text),
        amount: formCell(next, row, form.unit),
      })
    }
  }
}

function indicatorRow(form: Draft, row: GridRow): void {
  const heads = form.indicatorHeads!
  const cells = row.cells.filter(({ text }, at) => !(at === 0 && indicatorRole(text) === 'side'))
  const of = byRole(
    row,
    cells,
    heads.filter(({ role }) => role !== 'side'),
    unlikeIndicator,
  )
  const measure = of('measure')?.text ?? ''
  const next: IndicatorRow = {
    level1: of('level1'),
    level2: of('level2'),
    level3: of('level3'),
    target: of('target', measure),
    actual: of('actual', measure),
    points: of('points'),
    score: of('score'),
    deviation: of('deviation'),
  }
  if (Object.values(next).some((cell) => cell !== null && cell.text !== '')) form.indicators.push(next)
}

function totalRow(form: Draft, row: GridRow): void {
  const at = row.cells.findIndex(({ text }) => isTotal(text))
  const heads = (form.indicatorHeads ?? []).filter(({ role }) => role === 'points' || role === 'score')
  const of = byRole(row, row.cells.slice(at + 1), heads, unlikeIndicator)
  form.total = { points: of('points'), score: of('score') }
}

/** Labels with the value that follows them, until the next label. */
function labelledCells(form: Draft, row: GridRow): void {
  for (const [at, cell] of row.cells.entries()) {
    const label = formLabel(cell.text)
    const value = row.cells[at + 1]
    if (label && label !== 'goal' && value && formLabel(value.text) === null && !form.labelled.has(label))
      form.labelled.set(label, formCell(value, row))
    // A project's form may name its department first.
    if (label === 'project') form.kind = 'projectForm'
  }
}

function goalRow(form: Draft, row: GridRow): void {
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

/** A form without target and result is the older scorecard of 投入, 过程, 产出. */
function scoreTable(form: Draft): ScoreTable {
  const words = (cell: FormCell | null): string | null =>
    cell === null || cell.text === '' ? null : squeeze(cell.text)
  return {
    kind: 'scoreTable',
    items: fillLevels(form.indicators).map(({ level1, level2, level3, points, score, deviation }) => ({
      level1: words(level1),
      level2: words(level2),
      name: words(level3) ?? words(level2) ?? '',
      points,
      score,
      reasoning: deviation,
    })),
    total: form.total,
    place: form.rows[0]!.place,
  }
}

function finished(form: Draft): ScoredForm | ScoreTable {
  const heads = form.indicatorHeads ?? []
  if (form.indicatorHeads && !heads.some(({ role }) => role === 'target' || role === 'actual'))
    return scoreTable(form)
  const named = form.labelled.get(form.kind === 'departmentForm' ? 'unit' : 'project')
  return {
    kind: form.kind,
    name: named ?? form.labelled.get('unit') ?? null,
    supervisor: form.labelled.get('supervisor') ?? null,
    unitName: form.labelled.get('implementer') ?? (form.kind === 'departmentForm' ? (named ?? null) : null),
    funds:
      form.funds.length === 0
        ? null
        : {
            rows: form.funds,
            total: form.funds.find(({ kind }) => kind === 'total') ?? null,
            unit: form.unit,
          },
    income: form.income,
    spending: form.spending,
    expected: form.labelled.get('expected') ?? null,
    achieved: form.labelled.get('achieved') ?? null,
    indicators: fillLevels(form.indicators),
    total: form.total,
    place: form.rows[0]!.place,
  }
}

/** Reads one row into the form that is open; false where the row is not of a scored form. */
function take(form: Draft, row: GridRow): boolean {
  const first = row.cells[0]
  if (!first) return true
  const indicatorHeads = headsOf(row, indicatorRole)
  const roles = new Set(indicatorHeads.map(({ role }) => role))
  if (roles.has('level1') && (roles.has('level3') || roles.has('points'))) {
    form.indicatorHeads ??= indicatorHeads
    return true
  }
  if (form.indicatorHeads) {
    if (form.total) return false
    if (row.cells.some(({ text }) => isTotal(text)) && row.cells.length <= 4) totalRow(form, row)
    else indicatorRow(form, row)
    return true
  }
  const fundHeads = headsOf(row, fundRole)
  if (fundHeads.filter(({ role }) => role !== 'side').length >= 3) {
    form.fundHeads = fundHeads
    form.unit = moneyUnit(row)
    return true
  }
  const goals = row.cells.flatMap(({ text, from }) => {
    const label = formLabel(text)
    return label === 'expected' || label === 'achieved' ? [{ label, from }] : []
  })
  if (goals.length === 2) {
    form.goalHeads = goals
    return true
  }
  if (form.goalHeads.length > 0) {
    goalRow(form, row)
    return true
  }
  if (row.cells.some(({ text }) => isIncomeHead(text) || isSpendingHead(text))) {
    form.splitting = true
    form.kind = 'departmentForm'
    return true
  }
  if (form.splitting) {
    splitRows(form, row)
    return true
  }
  const at = form.fundHeads ? row.cells.findIndex(({ text }) => fundKind(text) !== null) : -1
  const kind = at >= 0 ? fundKind(row.cells[at]!.text) : null
  if (kind) fundRow(form, row, at, kind)
  else labelledCells(form, row)
  return true
}

/**
 * Whether rows are a form that gives points: targets alone are a 申报表, results on the way a 监控表, and a list of
 * projects with their budgets has no block of funds. They are read as plain tables.
 */
const isScored = ({ indicatorHeads, funds }: Draft): boolean =>
  indicatorHeads === null
    ? funds.length > 0
    : indicatorHeads.some(({ role }) => role === 'points' || role === 'score')

const opens = (row: GridRow): ScoredForm['kind'] | null => {
  for (const { text } of row.cells.slice(0, 3)) {
    const label = formLabel(text)
    if (label === 'project') return 'projectForm'
    if (label === 'unit') return 'departmentForm'
  }
  return null
}

/** Scored forms of a run of rows, and the rows that belong to none. */
export function gridScoredForms(rows: readonly GridRow[]): {
  readonly forms: readonly (ScoredForm | ScoreTable)[]
  readonly rest: readonly GridRow[]
} {
  const done: Draft[] = []
  const rest: GridRow[] = []
  let form: Draft | null = null
  for (const row of rows) {
    const kind = opens(row)
    const head = headsOf(row, indicatorRole).some(({ role }) => role === 'level1')
    if (kind !== null && (form === null || form.indicatorHeads !== null || form.labelled.size === 0)) {
      form = draft(kind)
      done.push(form)
    } else if (form === null && head) {
      form = draft('projectForm')
      done.push(form)
    }
    if (form && take(form, row)) form.rows.push(row)
    else rest.push(row)
  }
  const scored = done.filter(isScored)
  const unread = done.filter((each) => !scored.includes(each)).flatMap(({ rows: taken }) => taken)
  return { forms: scored.map(finished), rest: [...rest, ...unread] }
}
