import type { Ledger } from '@hengjian/ledger'
import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { StoreError } from '../errors.ts'
import type { Office } from '../office.ts'
import type { StoredRow } from '../rows/codec.ts'
import type { Step } from '../rows/plan.ts'
import { monthClosings } from './ledger.ts'

type Month = { readonly org: number; readonly year: number; readonly month: number }

const keyOf = ({ org, year, month }: Month): string => `${org} ${year}-${month}`

/** The month of a row by the day that its ledger names; null for a ledger that does not lock. */
function monthOf(ledger: Ledger, row: Omit<StoredRow, 'opened'> | null): Month | null {
  if (row === null || !ledger.month?.locks) return null
  const day = row.fields[ledger.month.of]
  if (typeof day !== 'string') return null
  const [year, month] = day.split('-').map(Number)
  return year === undefined || month === undefined ? null : { org: row.org, year, month }
}

/**
 * Holds the ledgers of these organisations still: writers share the lock, a closing excludes them, so
 * that no row slips into a month while it is being closed.
 */
async function hold(tx: Tx, tenant: number, places: readonly string[], exclusive: boolean): Promise<void> {
  const lock = sql.raw(exclusive ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared')
  for (const place of [...new Set(places)].sort())
    await sql`select ${lock}(hashtextextended(${`month ${tenant} ${place}`}, 0))`.execute(tx)
}

/**
 * Refuses to write into a closed month, from it, or within it.
 * @throws StoreError MONTH_CLOSED naming the ledger, the month, who closed it and what to do
 */
export async function mustBeOpen(
  tx: Tx,
  office: Office,
  ledger: Ledger,
  steps: readonly Step[],
): Promise<void> {
  if (ledger.name === monthClosings.name) {
    const closing = steps.flatMap(({ before, after }) => [before, after].filter((row) => row !== null))
    const places = closing.map(({ org, fields }) => `${org} ${String(fields['ledger'])}`)
    return hold(tx, office.tenant, places, true)
  }
  if (!ledger.month?.locks) return
  const months = steps.flatMap(({ before, after }) =>
    [monthOf(ledger, before), monthOf(ledger, after)].filter((month) => month !== null),
  )
  if (months.length === 0) return
  const orgs = [...new Set(months.map(({ org }) => org))]
  await hold(
    tx,
    office.tenant,
    orgs.map((org) => `${org} ${ledger.name}`),
    false,
  )
  const closed = await closedMonths(tx, office.tenant, ledger, orgs)
  const hit = months.find((month) => closed.has(keyOf(month)))
  if (hit) throw new StoreError('MONTH_CLOSED', closedSentence(ledger, hit, closed.get(keyOf(hit))))
}

/** Who closed which months of a ledger, by organisation, year and month. */
async function closedMonths(
  tx: Tx,
  tenant: number,
  ledger: Ledger,
  orgs: readonly number[],
): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<Month & { readonly by: string }>`
    select t.org, t.year, t.month, c.actor_name as by from app.month_closings t
    join app.journal_changes c on c.tenant = t.tenant and c.id = t.opened
    where t.tenant = ${tenant} and t.ledger = ${ledger.name} and t.org = any(${orgs}::integer[])`.execute(tx)
  return new Map(rows.map((row) => [keyOf(row), row.by]))
}

const closedSentence = ({ title }: Ledger, { year, month }: Month, by = ''): string =>
  `“${title}”${year}年${month}月已由${by}月结，不能再新增、修改或删除这个月的记录。迟到的单据请按当月日期登记，并在摘要中写明原来的日期；确需改动的，请科室负责人在“月结”中撤销这个月后再改。`
