import { formLabel } from '../words/labels.ts'
import { fundKind, isIncomeHead, isSpendingHead } from '../words/funds.ts'
import { isTotal } from '../words/levels.ts'
import { fundRole, indicatorRole } from '../words/roles.ts'
import type { Draft } from './draft.ts'
import { fundRow, goalRow, indicatorRow, labelledCells, moneyUnit, splitRows, totalRow } from './formRows.ts'
import type { GridRow } from './gridRows.ts'
import { headsOf } from './headOf.ts'

/** Reads one row into the form that is open; false where the row is not of a scored form. */
export function takeRow(form: Draft, row: GridRow): boolean {
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
