import type { Ledger } from '@hengjian/ledger'
import { assertInvariant } from '@hengjian/values'
import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { monthWords } from './ledger.ts'
import type { OrgMonth } from './touched.ts'

/** A closed month, whose unit it is, who closed it and when. */
export type Closing = OrgMonth & { readonly unit: string | null; readonly by: string; readonly at: Date }

/** The closings of a ledger among the given months, found by the month again. */
export type Closings = { readonly of: (month: OrgMonth) => Closing | undefined }

const keyOf = ({ org, month }: OrgMonth): string => `${org} ${month}`

/**
 * Which of these months are closed. Only months of organisations that the person may see are found, which
 * are all that the person can write. Every write asks, and nearly always none is closed: so one small
 * query answers that, and a second one tells by whom where there is something to tell.
 */
export async function readClosings(
  tx: Tx,
  tenant: number,
  ledger: Ledger,
  months: readonly OrgMonth[],
): Promise<Closings> {
  const wanted = [...new Map(months.map((month) => [keyOf(month), month])).values()]
  const closed = await closedAmong(tx, tenant, ledger, wanted)
  if (closed.length === 0) return { of: () => undefined }
  const told = await tellClosings(tx, tenant, closed)
  const found = new Map(told.map((closing) => [keyOf(closing), closing]))
  return { of: (month) => found.get(keyOf(month)) }
}

type Closed = OrgMonth & { readonly opened: number }

async function closedAmong(
  tx: Tx,
  tenant: number,
  ledger: Ledger,
  months: readonly OrgMonth[],
): Promise<readonly Closed[]> {
  if (months.length === 0) return []
  const years = months.map(({ month }) => Number(month.slice(0, 4)))
  const words = months.map(({ month }) => monthWords[Number(month.slice(5)) - 1])
  const { rows } = await sql<{ readonly nr: number; readonly opened: number }>`
    select w.nr, t.opened
    from unnest(${months.map(({ org }) => org)}::integer[], ${years}::integer[], ${words}::text[])
      with ordinality as w(org, year, month, nr)
    join app.month_closings t on t.tenant = ${tenant} and t.org = w.org and t.ledger = ${ledger.name}
      and t.year = w.year and t.month = w.month and t.state = 'closed'`.execute(tx)
  return rows.map(({ nr, opened }) => {
    const month = months[nr - 1]
    assertInvariant(month, 'a closing of a month that was not asked for')
    return { ...month, opened }
  })
}

async function tellClosings(tx: Tx, tenant: number, closed: readonly Closed[]): Promise<readonly Closing[]> {
  const { rows: changes } = await sql<{ id: number; by: string; at: Date }>`
    select id, actor_name as by, at from app.journal_changes
    where tenant = ${tenant} and id = any(${closed.map(({ opened }) => opened)}::bigint[])`.execute(tx)
  const { rows: units } = await sql<{ org: number; name: string }>`
    select org, name from app.organisations
    where tenant = ${tenant} and org = any(${closed.map(({ org }) => org)}::integer[]) and number = org`.execute(
    tx,
  )
  return closed.map(({ org, month, opened }) => {
    const change = changes.find(({ id }) => id === opened)
    assertInvariant(change, `a closing of organisation ${org} without its change`)
    const unit = units.find((one) => one.org === org)?.name ?? null
    return { org, month, unit, by: change.by, at: change.at }
  })
}
