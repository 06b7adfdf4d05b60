import type { Ledger, Row } from '@hengjian/ledger'
import { columnOf } from '@hengjian/ledger'
import { assertInvariant } from '@hengjian/values'
import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { toStored } from './codec.ts'

/**
 * Whether an entry that may occur only once in the whole region is already used somewhere, and by
 * which organisation; null when it is free or when one of its fields is blank. Looks beyond the
 * person's own organisations through the one audited function and never returns the row itself.
 */
export async function sameEntryElsewhere(
  tx: Tx,
  ledger: Ledger,
  fields: Row,
  exceptId: string | null,
): Promise<number | null> {
  if (ledger.sameEntry.length === 0) return null
  const values = ledger.sameEntry.map((name) => {
    const field = ledger.fields[name]
    assertInvariant(field, `${ledger.name} has no field ${name}`)
    return toStored(field, fields[name] ?? null)
  })
  if (values.some((value) => value === null)) return null
  const { rows } = await sql<{ org: number | null }>`
    select app.same_entry(${ledger.name}, ${columnOf(ledger.name)}, ${ledger.sameEntry.map(columnOf)}::text[],
      ${values.map(String)}::text[], ${exceptId}::uuid) as org`.execute(tx)
  return rows[0]?.org ?? null
}
