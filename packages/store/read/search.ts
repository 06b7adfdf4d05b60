import type { Ledger } from '@hengjian/ledger'
import { columnOf } from '@hengjian/ledger'
import { type RawBuilder, sql } from 'kysely'
import { foldForSearch, gramsOf } from '../rows/grams.ts'
import { tableOf } from '../schema/tableSql.ts'

/** Searches shorter than this find too much to be of use. */
export const shortestSearch = 2

/**
 * Rows whose searched text contains the needle: every pair of its characters is looked up in the
 * gram table (a B-tree that stays usable under row security, unlike LIKE or a GIN index, whose
 * operators are not leakproof), then longer needles are checked in the text itself.
 */
export function searchCondition(
  ledger: Ledger,
  tenant: number,
  orgs: readonly number[],
  needle: string,
): RawBuilder<unknown> {
  const folded = foldForSearch(needle)
  const grams = gramsOf(folded)
  const table = sql.raw(`${tableOf(ledger)}_grams`)
  const holding = grams.map(
    (gram) =>
      sql`select g.id from ${table} g where g.tenant = ${tenant} and g.gram = ${gram} and g.org = any(${orgs}::integer[])`,
  )
  const ids = sql`t.id in (${sql.join(holding, sql` intersect `)})`
  if (grams.length < 2) return ids
  return sql`${ids} and ${containing(ledger, folded)}`
}

const containing = (ledger: Ledger, folded: string): RawBuilder<unknown> => {
  const texts = ledger.search.map(
    (name) =>
      sql`position(${folded} in replace(lower(normalize(coalesce(${sql.ref(`t.${columnOf(name)}`)}, ''), nfkc)), ' ', '')) > 0`,
  )
  return sql`(${sql.join(texts, sql` or `)})`
}
