import { sql } from 'kysely'
import type { Database } from '../database.ts'

/** A ledger table as it stands in a database: what the comparison with its definition needs. */
export type ActualTable = {
  readonly name: string
  readonly columns: ReadonlyMap<string, ActualColumn>
  /** Bodies of check constraints by name, as PostgreSQL prints them. */
  readonly checks: ReadonlyMap<string, string>
}
export type ActualColumn = {
  readonly type: string
  readonly required: boolean
  readonly fieldId: string | null
}

/** Reads every table of schema `app`. Needs no rights on the tables themselves. */
export async function actualTables(database: Database): Promise<ReadonlyMap<string, ActualTable>> {
  const { rows: columns } = await sql<{
    table: string
    column: string
    type: string
    required: boolean
    comment: string | null
  }>`
    select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type,
      a.attnotnull as required, col_description(c.oid, a.attnum) as comment
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where n.nspname = 'app' and c.relkind = 'r' order by c.relname, a.attnum`.execute(database)
  const { rows: checks } = await sql<{ table: string; name: string; body: string }>`
    select c.relname as table, k.conname as name, pg_get_constraintdef(k.oid) as body
    from pg_constraint k join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname = 'app' and k.contype = 'c'`.execute(database)

  const tables = new Map<string, { columns: Map<string, ActualColumn>; checks: Map<string, string> }>()
  const tableNamed = (name: string) => {
    const table = tables.get(name) ?? { columns: new Map(), checks: new Map() }
    tables.set(name, table)
    return table
  }
  for (const { table, column, type, required, comment } of columns) {
    const fieldId = comment?.startsWith('field ') ? comment.slice('field '.length) : null
    tableNamed(table).columns.set(column, { type, required, fieldId })
  }
  for (const { table, name, body } of checks) tableNamed(table).checks.set(name, body)
  return new Map([...tables].map(([name, table]) => [name, { name, ...table }]))
}
