import type { Ledger } from '@hengjian/ledger'
import { columnOf } from '@hengjian/ledger'
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../database.ts'
import { StoreError } from '../errors.ts'
import { rowFromRecord, type StoredRow } from '../rows/codec.ts'
import { typeOf } from '../schema/columns.ts'
import { listedBy, tableOf } from '../schema/tableSql.ts'
import { allOf, conditionSql, type FieldCondition } from './conditions.ts'
import { searchCondition, shortestSearch } from './search.ts'

export type ListQuery = {
  readonly tenant: number
  /** Numbers of the organisations whose rows are asked for; row security narrows them further. */
  readonly orgs: readonly number[]
  readonly conditions: readonly FieldCondition[]
  readonly states: readonly string[]
  readonly search: string | null
  /** Field to sort by, with `-` for descending; null for the ledger's own order, newest first. */
  readonly sort: string | null
  readonly cursor: string | null
  readonly limit: number
}

export type ListedRow = StoredRow & { readonly changedAt: Date; readonly changedBy: string }
export type ListPage = { readonly rows: readonly ListedRow[]; readonly next: string | null }

/** The filtered set of a list, without order or page: shared by the list, its totals and its export. */
export function filterSql(ledger: Ledger, query: ListQuery): RawBuilder<unknown> {
  const { tenant, orgs, conditions, states, search } = query
  if (search !== null && [...search].length < shortestSearch) {
    throw new StoreError('SEARCH_TOO_SHORT', '请至少输入两个字再查找。')
  }
  const organisation = orgs.length === 1 ? sql`t.org = ${orgs[0]}` : sql`t.org = any(${orgs}::integer[])`
  return allOf([
    sql`t.tenant = ${tenant}`,
    organisation,
    ...conditions.map((condition) => conditionSql(ledger, condition)),
    ...(states.length === 0 ? [] : [sql`t.state = any(${states}::text[])`]),
    ...(search === null ? [] : [searchCondition(ledger, tenant, orgs, search)]),
  ])
}

type ListedRecord = Record<string, unknown> & {
  readonly changed_at: Date
  readonly changed_by: string
  readonly sort_value: string | null
}

/** One page and one row more, with who wrote each row. Its plan is watched by `plans.db.test.ts`. */
export function listSql(ledger: Ledger, query: ListQuery): RawBuilder<ListedRecord> {
  const order = orderOf(ledger, query.sort)
  const after = query.cursor === null ? [] : [afterCursor(order, readCursor(query.cursor))]
  const direction = sql.raw(order.descending ? 'desc' : 'asc')
  const ordered = sql`order by t.${sql.ref(order.column)} ${direction} ${blanksLast(order)}, t.id ${direction}`
  return sql<ListedRecord>`
    select t.*, c.at as changed_at, c.actor_name as changed_by, t.${sql.ref(order.column)}::text as sort_value
    from (
      select t.* from ${sql.raw(tableOf(ledger))} t
      where ${allOf([filterSql(ledger, query), ...after])}
      ${ordered}
      limit ${query.limit + 1}
    ) t
    join app.journal_changes c on c.tenant = t.tenant and c.id = t.opened
    ${ordered}`
}

/**
 * One page by keyset: the cursor carries the sort value and id of the last row, so the thousandth
 * page costs what the first one does and rows that arrive meanwhile shift nothing.
 */
export async function listRows(tx: Tx, ledger: Ledger, query: ListQuery): Promise<ListPage> {
  const { rows } = await listSql(ledger, query).execute(tx)
  const shown = rows.slice(0, query.limit)
  const last = shown.at(-1)
  return {
    rows: shown.map((record) => ({
      ...rowFromRecord(ledger, record),
      changedAt: record.changed_at,
      changedBy: record.changed_by,
    })),
    next: rows.length > query.limit && last ? writeCursor(last.sort_value, String(last['id'])) : null,
  }
}

type Order = {
  readonly column: string
  readonly type: string
  readonly descending: boolean
  readonly nullable: boolean
}

function orderOf(ledger: Ledger, sort: string | null): Order {
  const own = listedBy(ledger)
  if (sort === null) {
    const kernel = own === 'opened'
    return {
      column: own,
      type: kernel ? 'bigint' : typeNamed(ledger, own),
      descending: true,
      nullable: !kernel && nullableColumn(ledger, own),
    }
  }
  const descending = sort.startsWith('-')
  const name = descending ? sort.slice(1) : sort
  const field = ledger.fields[name]
  if (!field || field.kind === 'evidence')
    throw new StoreError('UNKNOWN_SORT', `${ledger.title}不能按“${name}”排序，请换一列。`)
  return { column: columnOf(name), type: typeOf(field), descending, nullable: field.optional }
}

/** Blanks count as least. Said only where there can be any: an index in plain order would not serve it otherwise. */
const blanksLast = ({ nullable, descending }: Order): RawBuilder<unknown> =>
  sql.raw(nullable ? (descending ? 'nulls last' : 'nulls first') : '')

const fieldOfColumn = (ledger: Ledger, column: string) =>
  Object.entries(ledger.fields).find(([name]) => columnOf(name) === column)?.[1]
const nullableColumn = (ledger: Ledger, column: string): boolean =>
  fieldOfColumn(ledger, column)?.optional ?? false
function typeNamed(ledger: Ledger, column: string): string {
  const field = fieldOfColumn(ledger, column)
  return field ? typeOf(field) : 'bigint'
}

type Cursor = { readonly value: string | null; readonly id: string }

/** Rows after the cursor in the list's order; blanks come last when descending and first when ascending. */
function afterCursor(order: Order, { value, id }: Cursor): RawBuilder<unknown> {
  const column = sql.ref(`t.${order.column}`)
  const beyond = sql.raw(order.descending ? '<' : '>')
  if (value === null) {
    const sameBlank = sql`(${column} is null and t.id ${beyond} ${id}::uuid)`
    return order.descending ? sameBlank : sql`(${sameBlank} or ${column} is not null)`
  }
  const typed = sql`${value}::${sql.raw(order.type)}`
  const further = sql`(${column}, t.id) ${beyond} (${typed}, ${id}::uuid)`
  return order.descending && order.nullable ? sql`(${further} or ${column} is null)` : further
}

const writeCursor = (value: string | null, id: string): string =>
  Buffer.from(JSON.stringify([value, id])).toString('base64url')

function readCursor(cursor: string): Cursor {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(parsed) && parsed.length === 2 && typeof parsed[1] === 'string') {
      return { value: parsed[0] === null ? null : String(parsed[0]), id: parsed[1] }
    }
  } catch {
    // A cursor that is no JSON is answered below like one of the wrong shape.
  }
  throw new StoreError('BAD_CURSOR', '翻页位置已失效，请从第一页重新查看。')
}
