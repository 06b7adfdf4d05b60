import type { BaseColumn, BaseForm, BaseRow, FormCell } from '../form.ts'
import { alignRow } from '../align.ts'
import { formCell, type GridRow } from '../grid/gridRows.ts'
import { opens } from '../grid/scored.ts'
import { bareName } from '../words/squeeze.ts'
import { unlikeFund } from '../words/unlike.ts'
import {
  baseColumn,
  depthOf,
  isBuildingHead,
  isMoneyHead,
  isStaffHead,
  isThriftHead,
  staffRole,
} from './words.ts'

/** Cells under heads, by type and column; the blank of the grid where nothing stands. */
function under(
  row: GridRow,
  from: number,
  heads: readonly { readonly from: number }[],
  unit: string,
): readonly (FormCell | null)[] {
  const covers = heads.map((head, at) => ({
    role: at,
    from: head.from,
    to: heads[at + 1]?.from ?? head.from + 3,
  }))
  const cells = row.cells.slice(from)
  const roles = alignRow(
    cells.map((cell) => ({ text: cell.text, column: cell.from })),
    covers,
    (_, text) => Math.min(unlikeFund('initial', text), unlikeFund('rate', text)),
  )
  return covers.map((cover) => {
    const at = roles.indexOf(cover.role)
    if (at >= 0) return formCell(cells[at]!, row, unit)
    const blank = row.blanks.find((each) => each.from >= cover.from && each.from < cover.to)
    return blank ? formCell(blank, row) : null
  })
}

/** The base table of a run of rows; null where there is none. `rest` are the rows that do not belong to it. */
export function gridBaseForm(rows: readonly GridRow[]): {
  readonly form: BaseForm | null
  readonly rest: readonly GridRow[]
} {
  const columnsOf = (row: GridRow): readonly { readonly column: BaseColumn; readonly from: number }[] =>
    row.cells.slice(1).flatMap((cell) => {
      const column = baseColumn(formCell(cell, row))
      return column ? [{ column, from: cell.from }] : []
    })
  const headAt = rows.findIndex((row) => isMoneyHead(row.cells[0]?.text ?? '') && columnsOf(row).length >= 2)
  const head = rows[headAt]
  if (!head) return { form: null, rest: rows }
  const staffAt = rows
    .slice(0, headAt)
    .findIndex((row) => row.cells.some(({ text }) => isStaffHead(text) || staffRole(text) === 'posts'))
  const columns = columnsOf(head)
  const unit = /万\s*元|元/.exec(head.cells[0]?.text ?? '')?.[0].replaceAll(/\s/g, '') ?? ''
  const baseRows: (BaseRow & { readonly text: string })[] = []
  let buildings: BaseForm['buildings'] = []
  let at = headAt + 1
  for (; at < rows.length; at += 1) {
    const row = rows[at]!
    const [label] = row.cells
    if (!label || isBuildingHead(label.text) || isThriftHead(label.text) || opens(row)) break
    const above = baseRows.at(-1)
    const depth = depthOf(label.text, above ? { label: above.text, depth: above.depth } : null)
    const cells = under(row, 1, columns, unit)
    baseRows.push({ label: formCell(label, row), name: bareName(label.text), depth, cells, text: label.text })
  }
  if (isBuildingHead(rows[at]?.cells[0]?.text ?? '')) {
    const heads = rows[at]!.cells.slice(1)
    const values = rows[at + 1]
    if (values && !isThriftHead(values.cells[0]?.text ?? '')) {
      const cells = under(values, 0, heads, '')
      buildings = heads.flatMap(({ text }, index) => {
        const cell = cells[index]
        return cell ? [{ head: text, cell }] : []
      })
      at += 1
    }
    at += 1
  }
  if (isThriftHead(rows[at]?.cells[0]?.text ?? '')) at += 1
  const first = staffAt >= 0 ? staffAt : headAt
  const staff: { posts: FormCell | null; inPost: FormCell | null; staffRate: FormCell | null } = {
    posts: null,
    inPost: null,
    staffRate: null,
  }
  const staffHead = rows[staffAt]
  const staffRow = rows[staffAt + 1]
  if (staffHead && staffRow && staffAt + 1 < headAt) {
    const heads = staffHead.cells.filter(({ text }) => staffRole(text) !== null)
    const cells = under(staffRow, 0, heads, '')
    for (const [index, { text }] of heads.entries()) staff[staffRole(text)!] = cells[index] ?? null
  }
  const form: BaseForm = {
    kind: 'baseForm',
    ...staff,
    columns: columns.map(({ column }) => column),
    rows: baseRows.map(({ label, name, depth, cells }) => ({ label, name, depth, cells })),
    unit,
    buildings,
    place: rows[first]!.place,
  }
  return { form, rest: [...rows.slice(0, first), ...rows.slice(at)] }
}
