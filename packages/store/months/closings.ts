import type { Ledger } from '@hengjian/ledger'
import { sql } from 'kysely'
import type { Tx } from '../database.ts'
import { monthWords } from './ledger.ts'
import type { OrgMonth } from './touched.ts'

/** A closed month, whose unit it is, who closed it and when. */
export type Closing = OrgMonth & { readonly unit: string | null; readonly by: string; readonly at: Date }

const keyOf = ({ org, month }: OrgMonth): string => `${org} ${month}`

/** The closings of a ledger among the given months, found by the month again. */
export type Closings = { readonly of: (month: OrgMonth) => Closing | undefined }

/**
 * Which of these months are closed. One query whatever their number; only months of organisations that
 * the person may see are found, which are all that the person can write.
 */
export async function readClosings(
  tx: Tx,
  tenant: number,
  ledger: Ledger,
  months: readonly OrgMonth[],
): Promise<Closings> {
  const wanted = [...new Map(months.map((month) => [keyOf(month), month])).values()]
  if (wanted.length === 0) return { of: () => undefined }
  const { rows } = await sql<Omit<Closing, 'month'> & { readonly wanted: number }>`
    select w.nr::int as wanted, t.org, o.name as unit, c.actor_name as by, c.at
    from unnest(${wanted.map(({ org }) => org)}::integer[], ${wanted.map(({ month }) => Number(month.slice(0, 4)))}::integer[],
      ${wanted.map(({ month }) => wordOf(month))}::text[]) with ordinality as w(org, year, month, nr)
    join app.month_closings t on t.tenant = ${tenant} and t.org = w.org and t.ledger = ${ledger.name}
      and t.year = w.year and t.month = w.month and t.state = 'closed'
    join app.journal_changes c on c.tenant = t.tenant and c.id = t.opened
    left join app.organisations o on o.tenant = t.tenant and o.org = t.org and o.number = t.org`.execute(tx)
  const found = new Map(
    rows.flatMap(({ wanted: nr, ...closing }) => {
      const month = wanted[nr - 1]?.month
      return month === undefined ? [] : [[keyOf({ ...closing, month }), { ...closing, month }] as const]
    }),
  )
  return { of: (month) => found.get(keyOf(month)) }
}

const wordOf = (month: string): string => monthWords[Number(month.slice(5)) - 1] ?? ''
