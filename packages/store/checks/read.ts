import { columnOf, type Fields, type Ledger, type RowOf } from '@hengjian/ledger'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../database.ts'
import { rowFromRecord, type StoredRow } from '../rows/codec.ts'
import { versionColumns } from '../schema/columns.ts'
import { tableOf } from '../schema/tableSql.ts'

/** A row of a ledger that the program itself works with: its fields by their types, and who wrote it, when and why. */
export type StampedRow<F extends Fields> = Omit<StoredRow, 'fields'> & {
  readonly fields: RowOf<F>
  readonly at: Date
  readonly by: string
  readonly account: string
  readonly why: string | null
}

type Stamp = { readonly stamped_at: Date; readonly stamped_by: string; readonly stamped_account: string }

const stamp = sql.raw(
  'c.at as stamped_at, c.actor_name as stamped_by, c.actor as stamped_account, c.reason as stamped_why',
)

function stampedRow<F extends Fields>(
  ledger: Ledger<F>,
  record: Record<string, unknown> & Stamp,
): StampedRow<F> {
  const row = rowFromRecord(ledger, record)
  return {
    ...row,
    fields: row.fields as unknown as RowOf<F>,
    at: record.stamped_at,
    by: record.stamped_by,
    account: record.stamped_account,
    why: (record['stamped_why'] ?? null) as string | null,
  }
}

/** A condition on a field of the ledger that is read. */
export const fieldIs = (field: string, value: string | number | readonly string[]): RawBuilder<unknown> =>
  Array.isArray(value)
    ? sql`${sql.ref(`v.${columnOf(field)}`)} = any(${value})`
    : sql`${sql.ref(`v.${columnOf(field)}`)} = ${value}`

export const idIs = (id: string): RawBuilder<unknown> => sql`v.id = ${id}`

/** Rows as they stand, oldest first, as far as this person sees them. */
export async function readStamped<F extends Fields>(
  tx: Tx,
  tenant: number,
  ledger: Ledger<F>,
  where: RawBuilder<unknown> = sql`true`,
): Promise<readonly StampedRow<F>[]> {
  const { rows } = await sql<Record<string, unknown> & Stamp>`
    select v.*, ${stamp} from ${sql.raw(tableOf(ledger as unknown as Ledger))} v
    join app.journal_changes c on c.tenant = v.tenant and c.id = v.opened
    where v.tenant = ${tenant} and ${where} order by v.opened, v.id`.execute(tx)
  return rows.map((record) => stampedRow(ledger, record))
}

/** Every version of a row, newest first. */
export async function versionsOf<F extends Fields>(
  tx: Tx,
  tenant: number,
  ledger: Ledger<F>,
  id: string,
): Promise<readonly StampedRow<F>[]> {
  const plain = ledger as unknown as Ledger
  const names = sql.raw(versionColumns(plain))
  const table = tableOf(plain)
  const { rows } = await sql<Record<string, unknown> & Stamp>`
    select v.*, ${stamp} from (
      select ${names} from ${sql.raw(table)} where tenant = ${tenant} and id = ${id}
      union all
      select ${names} from ${sql.raw(`${table}_history`)} where tenant = ${tenant} and id = ${id}) v
    join app.journal_changes c on c.tenant = v.tenant and c.id = v.opened
    order by v.version desc`.execute(tx)
  return rows.map((record) => stampedRow(ledger, record))
}
