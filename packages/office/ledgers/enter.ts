import { scorecardOverlays } from '@hengjian/evaluation'
import type { CellJson, Ledger, Row } from '@hengjian/ledger'
import { fieldsOf } from '@hengjian/ledger'
import {
  inOffice,
  type Office,
  readRow,
  rowNotFound,
  StaleRowError,
  type StoredRow,
  type Tx,
  writeRows,
} from '@hengjian/store'
import { OfficeError } from '../errors.ts'
import { mustFitCard } from '../evaluations/localNotices.ts'
import { type House, ledgerNamed } from '../house.ts'
import { mayMove, mustBeInScope, mustWrite, officeOf, type Person } from '../person.ts'
import { mustHold, readFields } from './check.ts'
import { rowById } from './look.ts'
import type { RowJson } from './rowJson.ts'

type Cells = Readonly<Record<string, CellJson>>

/** Enters a new row. @throws OfficeError FIELDS_WRONG, NOT_A_WRITER, ORGANISATION_OUTSIDE; StoreError DUPLICATE_ROW */
export async function createRow(
  house: House,
  person: Person,
  name: string,
  org: number,
  cells: Cells,
): Promise<RowJson> {
  const ledger = ledgerNamed(house, name)
  mustWrite(person, ledger)
  const office = await officeOf(house, person)
  mustBeInScope(office, org)
  return inOffice(house.app, office, async (tx) => {
    const fields = await readFields(house, tx, office, ledger, cells, false)
    await mustHold(house, tx, ledger, fields, null)
    const { rows } = await writeRows(tx, office, ledger, [{ verb: 'create', org, fields }], { reason: null })
    return rowById(house, tx, office, ledger, onlyOne(rows).id)
  })
}

/** Changes fields of a row that is open for editing. @throws StaleRow with the current version, as wire row */
export async function changeRow(
  house: House,
  person: Person,
  name: string,
  id: string,
  version: number,
  cells: Cells,
  reason: string | null,
): Promise<RowJson> {
  const ledger = ledgerNamed(house, name)
  mustWrite(person, ledger)
  const office = await officeOf(house, person)
  return withCurrent(house, office, ledger, id, async (tx, before) => {
    mustBeOpen(ledger, before)
    const changes = await readFields(house, tx, office, ledger, cells, true)
    const fields: Row = { ...before.fields, ...changes }
    await mustHold(house, tx, ledger, fields, id)
    await writeRows(tx, office, ledger, [{ verb: 'change', id, version, fields }], { reason })
    return rowById(house, tx, office, ledger, id)
  })
}

/** Removes a row with a reason; its history stays. */
export async function removeRow(
  house: House,
  person: Person,
  name: string,
  id: string,
  version: number,
  reason: string,
): Promise<void> {
  const ledger = ledgerNamed(house, name)
  mustWrite(person, ledger)
  const office = await officeOf(house, person)
  await withCurrent(house, office, ledger, id, async (tx, before) => {
    mustBeOpen(ledger, before)
    await writeRows(tx, office, ledger, [{ verb: 'remove', id, version }], { reason })
  })
}

/** Moves rows to their next state, all or none. @returns how many moved */
export async function moveRows(
  house: House,
  person: Person,
  name: string,
  moveName: string,
  rows: readonly { readonly id: string; readonly version: number }[],
  reason: string | null,
): Promise<number> {
  const ledger = ledgerNamed(house, name)
  const move = ledger.states.moves.find((candidate) => candidate.name === moveName)
  if (!move) throw new OfficeError('MOVE_UNKNOWN', `${ledger.title}没有这个操作，请刷新页面。`)
  if (!mayMove(person, move))
    throw new OfficeError('NOT_A_MOVER', `您的角色不能对${ledger.title}做“${move.title}”。`)
  if (move.asksReason && !reason) throw new OfficeError('REASON_ASKED', `“${move.title}”需要写明原因。`)
  const office = await officeOf(house, person)
  await inOffice(house.app, office, async (tx) => {
    for (const { id } of rows) {
      const row = await readRow(tx, office, ledger, id)
      if (!row) throw rowNotFound()
      if (!move.from.includes(row.state)) {
        throw new OfficeError(
          'WRONG_STATE',
          `有一行处于“${ledger.states.states[row.state]?.title}”，不能${move.title}。请刷新后重新选择。`,
        )
      }
      if (move.to !== ledger.states.initial) mustBeComplete(ledger, row)
      if (move.byAnother) await mustBeAnother(tx, office, ledger, id, move.title)
      if (ledger.name === scorecardOverlays.name && ledger.states.states[move.to]?.counts)
        mustFitCard(house, row)
    }
    await writeRows(
      tx,
      office,
      ledger,
      rows.map(({ id, version }) => ({ verb: 'move' as const, id, version, to: move.to })),
      { reason },
    )
  })
  return rows.length
}

/** Whoever wrote the content last may not approve it. */
async function mustBeAnother(
  tx: Tx,
  office: Office,
  ledger: Ledger,
  id: string,
  title: string,
): Promise<void> {
  const written = await tx
    .selectFrom('app.journal_entries as e')
    .innerJoin('app.journal_changes as c', (join) =>
      join.onRef('c.tenant', '=', 'e.tenant').onRef('c.id', '=', 'e.change'),
    )
    .select('c.actor')
    .where('e.tenant', '=', office.tenant)
    .where('e.ledger', '=', ledger.name)
    .where('e.row_id', '=', id)
    .where('e.verb', 'in', ['create', 'change'])
    .orderBy('e.version', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (written?.actor === office.account) {
    throw new OfficeError('ANOTHER_PERSON', `内容由您本人填写，“${title}”须由另一人办理。`)
  }
}

/** Evidence is asked for when a row is submitted, never when it is entered or imported. */
function mustBeComplete(ledger: Ledger, row: StoredRow): void {
  const issues = fieldsOf(ledger).flatMap(([name, field]) => {
    if (field.kind !== 'evidence') return []
    const files = row.fields[name] as readonly string[]
    return files.length < field.atLeast
      ? [{ field: name, message: `${field.label}至少需要 ${field.atLeast} 份，现有 ${files.length} 份。` }]
      : []
  })
  if (issues.length > 0) throw new OfficeError('EVIDENCE_MISSING', '还缺佐证材料，补齐后再报送。', issues)
}

function mustBeOpen(ledger: Ledger, row: StoredRow): void {
  const state = ledger.states.states[row.state]
  if (!state?.open)
    throw new OfficeError(
      'ROW_CLOSED',
      `这一行处于“${state?.title ?? row.state}”，不能修改。需要修改时请先退回。`,
    )
}

/** A stale version becomes an error that carries the current row as people see it. */
export class StaleRow extends OfficeError {
  readonly current: RowJson

  constructor(sentence: string, current: RowJson) {
    super('STALE_ROW', sentence)
    this.current = current
  }
}

async function withCurrent<T>(
  house: House,
  office: Office,
  ledger: Ledger,
  id: string,
  work: (tx: Tx, before: StoredRow) => Promise<T>,
): Promise<T> {
  try {
    return await inOffice(house.app, office, async (tx) => {
      const before = await readRow(tx, office, ledger, id)
      if (!before) throw rowNotFound()
      return work(tx, before)
    })
  } catch (error) {
    if (!(error instanceof StaleRowError)) throw error
    const current = await inOffice(house.app, office, (tx) => rowById(house, tx, office, ledger, id))
    throw new StaleRow(error.message, current)
  }
}

function onlyOne<T>(rows: readonly T[]): T {
  const [row] = rows
  if (row === undefined) throw new Error('Broken assumption: a write that returned no row')
  return row
}
