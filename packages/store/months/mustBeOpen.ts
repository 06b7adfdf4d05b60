import type { Ledger } from '@hengjian/ledger'
import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import type { Office } from '../office.ts'
import type { Step } from '../rows/plan.ts'
import { type Closing, readClosings } from './closings.ts'
import { monthClosings } from './ledger.ts'
import { MonthClosedError } from './refusal.ts'
import { touchedMonths } from './touched.ts'

/**
 * Holds the ledgers of these organisations still until the transaction ends: writers share the lock, a
 * closing takes it alone, so that no row slips into a month while it is being closed. Rows are locked
 * before, always; places are locked in one order. So nobody waits in a circle.
 */
async function hold(
  tx: Tx,
  { tenant }: Office,
  places: readonly (readonly [org: number, ledger: string])[],
  how: 'shared' | 'alone',
): Promise<void> {
  const lock = sql.raw(how === 'alone' ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared')
  const names = places.map(([org, ledger]) => `month ${tenant} ${org} ${ledger}`)
  for (const name of [...new Set(names)].sort())
    await sql`select ${lock}(hashtextextended(${name}, 0))`.execute(tx)
}

/**
 * Refuses to write into a closed month, from it, or within it. Every write of every ledger passes here,
 * whichever way it came: form, move, import, undo, command line.
 * @throws MonthClosedError naming ledger, month and unit, who closed it and when, and what to do
 */
export async function mustBeOpen(
  tx: Tx,
  office: Office,
  ledger: Ledger,
  steps: readonly Step[],
): Promise<void> {
  if (ledger.name === monthClosings.name) {
    const closings = steps.flatMap(({ before, after }) => [before, after].filter((row) => row !== null))
    const places = closings.map(({ org, fields }) => [org, String(fields['ledger'])] as const)
    return hold(tx, office, places, 'alone')
  }
  if (!ledger.month?.locks) return
  const orgs = steps.flatMap((step) => touchedMonths(ledger, step).map(({ org }) => org))
  await hold(
    tx,
    office,
    orgs.map((org) => [org, ledger.name] as const),
    'shared',
  )
  // Only a statement that begins after the lock was given sees a closing that committed meanwhile.
  const [first] = (await closedSteps(tx, office.tenant, ledger, steps)).filter((closed) => closed !== null)
  if (first) throw new MonthClosedError(ledger, first.closing, first.isNew)
}

/** For each step the closing that refuses it, or null: what an import says before it writes anything. */
export async function closedSteps(
  tx: Tx,
  tenant: number,
  ledger: Ledger,
  steps: readonly Pick<Step, 'verb' | 'before' | 'after'>[],
): Promise<readonly ({ readonly closing: Closing; readonly isNew: boolean } | null)[]> {
  const touched = steps.map((step) => touchedMonths(ledger, step))
  const closings = await readClosings(tx, tenant, ledger, touched.flat())
  return touched.map((months) => {
    for (const { isNew, ...month } of months) {
      const closing = closings.of(month)
      if (closing) return { closing, isNew }
    }
    return null
  })
}
