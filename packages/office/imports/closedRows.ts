import type { Existing, Ledger, Row } from '@hengjian/ledger'
import { closedDaySentence, closedSteps, type Office, type StoredRow, type Tx } from '@hengjian/store'

type AskedRow = { readonly row: number; readonly fields: Row; readonly replaces: Existing | null }

/**
 * Which rows of a file would change a closed month, with the sentence for the cell of their day. The same
 * rule as the writer's, asked beforehand: nothing is locked, so the writer asks again.
 * @param standing the rows that the file may replace, by id
 */
export async function closedRows(
  tx: Tx,
  office: Office,
  ledger: Ledger,
  org: number,
  standing: ReadonlyMap<string, StoredRow>,
  rows: readonly AskedRow[],
): Promise<ReadonlyMap<number, string>> {
  const steps = rows.map(({ fields, replaces }) => {
    const before = (replaces && standing.get(replaces.id)) ?? null
    const after = before
      ? { ...before, fields: { ...before.fields, ...fields } }
      : { id: '', org, version: 1, state: ledger.states.initial, occurrence: 1, fields }
    return { verb: before ? ('change' as const) : ('create' as const), before, after }
  })
  const closed = await closedSteps(tx, office.tenant, ledger, steps)
  return new Map(
    rows.flatMap(({ row }, index) => {
      const found = closed[index]
      return found ? [[row, closedDaySentence(found.closing)] as const] : []
    }),
  )
}
