import type { Ledger } from '@hengjian/ledger'
import { Decimal, type Money, moneyInYuan, monthOf, type Day } from '@hengjian/values'
import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import type { StoredRow } from './codec.ts'
import type { Step } from './plan.ts'

export type Delta = {
  readonly measure: string
  readonly org: number
  readonly month: string
  readonly sum: string
  readonly rows: number
}

/** What a write adds to the monthly sums of its leaf organisation: the new version plus, the old one minus. */
export function deltasOf(ledger: Ledger, steps: readonly Step[]): readonly Delta[] {
  const sums = new Map<string, { org: number; month: string; measure: string; sum: Decimal; rows: number }>()
  const add = (version: Omit<StoredRow, 'opened'>, sign: 1 | -1): void => {
    if (!ledger.states.states[version.state]?.counts) return
    for (const [name, { sum, on }] of Object.entries(ledger.rollUps)) {
      const day = version.fields[on] as Day | null
      const cell = version.fields[sum]
      if (!day || cell === null || cell === undefined) continue
      const measure = `${ledger.name}.${name}`
      const month = monthOf(day)
      const key = `${measure}|${version.org}|${month}`
      const amount = amountOf(cell).times(sign)
      const so = sums.get(key) ?? { org: version.org, month, measure, sum: new Decimal(0), rows: 0 }
      sums.set(key, { ...so, sum: so.sum.plus(amount), rows: so.rows + sign })
    }
  }
  for (const { before, after } of steps) {
    if (before) add(before, -1)
    if (after) add(after, 1)
  }
  return [...sums.values()]
    .filter(({ sum, rows }) => !sum.isZero() || rows !== 0)
    .map(({ sum, ...rest }) => ({ ...rest, sum: sum.toFixed() }))
}

const amountOf = (cell: unknown): Decimal =>
  typeof cell === 'object' && cell !== null && 'fen' in cell
    ? moneyInYuan(cell as Money)
    : new Decimal(String(cell))

/** Inserts deltas only: no row is updated, so parallel writers never wait for each other. */
export async function insertDeltas(
  tx: Tx,
  tenant: number,
  ledger: Ledger,
  steps: readonly Step[],
): Promise<void> {
  const deltas = deltasOf(ledger, steps)
  if (deltas.length === 0) return
  await sql`insert into app.roll_up_deltas (tenant, measure, org, month, sum, rows)
    select ${tenant}, r.* from jsonb_to_recordset(${JSON.stringify(deltas)}::jsonb)
      as r(measure text, org integer, month text, sum numeric, rows bigint)`.execute(tx)
}
