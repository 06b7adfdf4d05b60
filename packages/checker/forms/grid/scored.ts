import type { ScoredForm, ScoreTable } from '../form.ts'
import { formLabel } from '../words/labels.ts'
import { fundRole } from '../words/roles.ts'
import { draft, type Draft } from './draft.ts'
import { finished, isScored } from './finished.ts'
import type { GridRow } from './gridRows.ts'
import { headsOf } from './headOf.ts'
import { isFundHead, isIndicatorHead, takeRow } from './takeRow.ts'

/** The kind of form that a row opens with its name; null for other rows. */
export const opens = (row: GridRow): ScoredForm['kind'] | null => {
  for (const { text } of row.cells.slice(0, 3)) {
    const label = formLabel(text)
    if (label === 'project') return 'projectForm'
    if (label === 'unit') return 'departmentForm'
  }
  return null
}

/** A block of funds that is scored opens a form whose name its layout left outside. */
const opensFunds = (row: GridRow): boolean => {
  const roles = headsOf(row, fundRole).map(({ role }) => role)
  return isFundHead(row) && roles.includes('side') && roles.includes('score')
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
    // A list of projects names its columns where a form names itself.
    const kind = isFundHead(row) ? null : opens(row)
    if (kind !== null && (form === null || form.indicatorHeads !== null || form.labelled.size === 0)) {
      form = draft(kind)
      done.push(form)
    } else if (
      isIndicatorHead(row) ? form === null || form.total !== null : form === null && opensFunds(row)
    ) {
      form = draft('projectForm')
      done.push(form)
    }
    if (form && takeRow(form, row)) form.rows.push(row)
    else rest.push(row)
  }
  const scored = done.filter(isScored)
  const unread = done.filter((each) => !scored.includes(each)).flatMap(({ rows: taken }) => taken)
  return { forms: scored.map(finished), rest: [...rest, ...unread] }
}
