import { formLabel, isNoteLabel } from '../words/labels.ts'
import { fundKind, isHeadedLabel, isIncomeHead, isSpendingHead } from '../words/funds.ts'
import { isTotal } from '../words/levels.ts'
import { fundRole, indicatorRole, settled } from '../words/roles.ts'
import type { Draft } from './draft.ts'
import {
  fundRow,
  goalRow,
  indicatorRow,
  labelledCells,
  moneyUnit,
  pointsInHead,
  splitRows,
  totalRow,
} from './formRows.ts'
import type { GridRow } from './gridRows.ts'
import { squeeze } from '../words/squeeze.ts'
import { everyHead, headsOf } from './headOf.ts'

/**
 * Heads of the indicators: their levels, or where a form has none, names with targets or results and points. First levels
 * alone with what they gave are a summary of the form, and no form.
 */
export function isIndicatorHead(row: GridRow): boolean {
  if (row.cells.length < 2) return false
  const roles = new Set(headsOf(row, indicatorRole).map(({ role }) => role))
  const counts = roles.has('points') || roles.has('score')
  const measures = roles.has('target') || roles.has('actual')
  if (roles.has('level1')) return roles.has('level3') || (counts && (roles.has('level2') || measures))
  return roles.has('level3') && counts && measures
}

/** 年度目标 stands beside the goals of a form, and in a row of heads without another target it is that column. */
function roleIn({ cells }: GridRow): typeof indicatorRole {
  const isSaid = cells.some(({ text }) => indicatorRole(text) === 'target')
  return (text) =>
    !isSaid && squeeze(text) === '年度目标' && cells[0]?.text !== text ? 'target' : indicatorRole(text)
}

/** 预算执行（万元） before the heads of a block is its name: what was spent stands behind what was budgeted. */
function fundRoleIn({ cells: [first, ...others] }: GridRow): typeof fundRole {
  const isNamed = others.some(({ text }) => fundRole(text) === 'executed')
  return (text) =>
    isNamed && text === first?.text && fundRole(text) === 'executed' ? 'side' : fundRole(text)
}

/** Heads of the block of funds: budget, what was spent of it and what that is worth. */
export const isFundHead = (row: GridRow): boolean =>
  row.cells.length >= 3 &&
  headsOf(row, fundRole).filter(({ role }) => role !== 'side' && role !== 'remark').length >= 3

/** Heads of goals and results; the name of the block beside them may say the same again. */
function goalHeads(row: GridRow): Draft['goalHeads'] {
  const heads = row.cells.flatMap(({ text, from }) => {
    const label = formLabel(text)
    return label === 'expected' || label === 'achieved' ? [{ label, from }] : []
  })
  const expected = heads.findIndex(({ label }) => label === 'expected')
  const achieved = heads.findIndex(({ label }, at) => label === 'achieved' && at > expected)
  return expected >= 0 && achieved >= 0 ? [heads[expected]!, heads[achieved]!] : []
}

/** The total with a few words beside it; layouts may print a merged cell at every place that it covers. */
const isTotalRow = ({ cells }: GridRow): boolean =>
  cells.some(({ text }) => isTotal(text)) && new Set(cells.map(({ text }) => text)).size <= 5

/** A task with its budget and what was spent of it, under the heads of the funds. */
const isTask = ({ cells }: GridRow, heads: NonNullable<Draft['fundHeads']>): boolean => {
  const amounts = heads.filter(({ role }) => role === 'initial' || role === 'fullYear' || role === 'executed')
  const [first] = cells
  return (
    first !== undefined &&
    !/\d/.test(first.text) &&
    formLabel(first.text) === null &&
    amounts.length > 1 &&
    amounts.every(({ from, to }) =>
      cells.some((cell) => cell.from >= from && cell.from < to && /^\d[\d,]*(?:\.\d+)?$/.test(cell.text)),
    )
  )
}

/** Reads one row into the form that is open; false where the row is not of a scored form. */
export function takeRow(form: Draft, row: GridRow): boolean {
  const first = row.cells[0]
  if (!first) return true
  if (isIndicatorHead(row)) {
    form.indicatorHeads ??= everyHead(row, roleIn(row))
    return true
  }
  if (form.indicatorHeads) {
    if (isNoteLabel(first.text)) return true
    if (form.total) return false
    if (isTotalRow(row)) totalRow(form, row)
    else indicatorRow(form, row)
    return true
  }
  if (isFundHead(row)) {
    form.fundHeads = settled(everyHead(row, fundRoleIn(row)))
    form.fundColumns = null
    form.unit = moneyUnit(row)
    form.headPoints = pointsInHead(row)
    form.goalHeads = []
    return true
  }
  const goals = goalHeads(row)
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
  if (row.cells.some(({ text }) => isHeadedLabel(text))) {
    form.splitting = true
    form.kind = 'departmentForm'
  }
  if (form.splitting) {
    splitRows(form, row)
    return true
  }
  const at = form.fundHeads ? row.cells.findIndex(({ text }) => fundKind(text) !== null) : -1
  const kind = at >= 0 ? fundKind(row.cells[at]!.text) : null
  const isOnly = form.fundHeads && form.funds.length === 0 && row.cells.length >= form.fundHeads.length - 1
  if (kind) fundRow(form, row, at, kind)
  else if (isOnly && row.cells.every(({ text }) => /^[-−]?\d[\d,]*(?:\.\d+)?[%％]?$/.test(text)))
    fundRow(form, row, -1, 'total')
  else if (form.fundHeads && isTask(row, form.fundHeads)) fundRow(form, row, 0, 'unknown')
  else labelledCells(form, row)
  return true
}
