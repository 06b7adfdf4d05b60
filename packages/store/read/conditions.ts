import type { CellValue, Ledger } from '@hengjian/ledger'
import { columnOf } from '@hengjian/ledger'
import { assertInvariant } from '@hengjian/values'
import { type RawBuilder, sql } from 'kysely'
import { toStored } from '../rows/codec.ts'
import { typeOf } from '../schema/columns.ts'

/** One condition on a field; the same shape in list filters and in the questions of metrics. */
export type FieldCondition = { readonly field: string } & (
  | { readonly equals: CellValue }
  | { readonly oneOf: readonly string[] }
  | { readonly startsWith: readonly string[] }
  | { readonly from?: CellValue; readonly to?: CellValue }
  | { readonly blank: true }
)

const and = sql` and `

/** Joins conditions with `and`; of none, true. */
export const allOf = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0 ? sql`true` : sql.join(conditions, and)

/** The SQL of one condition. Values go as parameters with the column's own type, so indexes stay usable. */
export function conditionSql(ledger: Ledger, condition: FieldCondition): RawBuilder<unknown> {
  const field = ledger.fields[condition.field]
  assertInvariant(field, `${ledger.name} has no field ${condition.field}`)
  const column = sql.ref(`t.${columnOf(condition.field)}`)
  const type = sql.raw(typeOf(field))
  const parameter = (cell: CellValue) => sql`${toStored(field, cell)}::${type}`
  if ('blank' in condition) return sql`${column} is null`
  if ('oneOf' in condition) return sql`${column} = any(${condition.oneOf}::${type}[])`
  if ('startsWith' in condition) return sql`${column} ^@ any(${condition.startsWith}::text[])`
  if ('equals' in condition) {
    return condition.equals === null
      ? sql`${column} is null`
      : sql`${column} = ${parameter(condition.equals)}`
  }
  const { from, to } = condition
  return allOf([
    ...(from === undefined ? [] : [sql`${column} >= ${parameter(from)}`]),
    ...(to === undefined ? [] : [sql`${column} <= ${parameter(to)}`]),
  ])
}
