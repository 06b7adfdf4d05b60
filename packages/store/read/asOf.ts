import type { Ledger } from '@hengjian/ledger'
import { type RawBuilder, sql } from 'kysely'
import { versionColumns } from '../schema/columns.ts'
import { tableOf } from '../schema/tableSql.ts'

/**
 * The rows of a ledger as they stood when a block was sealed, as a FROM item named `t`.
 *
 * A version belongs to the state "as of block B" when the change that opened it is listed in B or an
 * earlier block, and the change that closed it is not. Blocks list only what was committed when they
 * were sealed: a row stamped before a freeze but committed after it is listed later and cannot slip in,
 * so the same question has the same answer for ever.
 */
export function rowsAsOf(ledger: Ledger, block: number | null): RawBuilder<unknown> {
  if (block === null) return sql`${sql.raw(tableOf(ledger))} t`
  const names = sql.raw(versionColumns(ledger, 'v.'))
  const sealedBy = (stamp: RawBuilder<unknown>) =>
    sql`exists (select 1 from app.journal_seals s where s.tenant = v.tenant and s.change = ${stamp} and s.block <= ${block})`
  return sql`(
    select ${names} from ${sql.raw(tableOf(ledger))} v where ${sealedBy(sql`v.opened`)}
    union all
    select ${names} from ${sql.raw(`${tableOf(ledger)}_history`)} v
    where ${sealedBy(sql`v.opened`)} and not ${sealedBy(sql`v.closed`)}
  ) t`
}
