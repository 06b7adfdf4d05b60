import { sql } from 'kysely'
import type { Database } from '../database.ts'

/** A ledger table as it stands in a database: what the comparison with its definition needs. */
export type ActualTable = {
  readonly name: string
  readonly columns: ReadonlyMap<string, ActualColumn>
  /** Bodies of check constraints by name, as PostgreSQL prints them. */
  readonly checks: ReadonlyMap<string, string>
  /** What each index lists, by name: `tenant, org, year desc`. */
  readonly indexes: ReadonlyMap<string, string>
}
export type ActualColumn = {
  readonly type: string
  readonly required: boolean
  readonly fieldId: string | null
}

type Draft = {
  readonly columns: Map<string, ActualColumn>
  readonly checks: Map<string, string>
  readonly indexes: Map<string, string>
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

  const { rows: indexes } = await sql<{ table: string; name: string; definition: string }>`
    select tablename as table, indexname as name, indexdef as definition
    from pg_indexes where schemaname = 'app'`.execute(database)

  const tables = new Map<string, Draft>()
  const tableNamed = (name: string) => {
    const table: Draft = tables.get(name) ?? { columns: new Map(), checks: new Map(), indexes: new Map() }
    tables.set(name, table)
    return table
  }
  for (const { table, column, type, required, comment } of columns) {
    const fieldId = comment?.startsWith('field ') ? comment.slice('field '.length) : null
    tableNamed(table).columns.set(column, { type, required, fieldId })
  }
  for (const { table, name, body } of checks) tableNamed(table).checks.set(name, body)
  for (const { table, name, definition } of indexes)
    tableNamed(table).indexes.set(name, /\((.*?)\)/.exec(definition)?.[1]?.toLowerCase() ?? '')
  return new Map([...tables].map(([name, table]) => [name, { name, ...table }]))
}
