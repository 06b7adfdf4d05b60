import { createRow, type House, type Person } from '@hengjian/office'
import type { Database } from '@hengjian/store'
import { sql } from 'kysely'

/**
 * A year of payments of one unit straight in SQL, on its projects and outside them. Rows carry salts and
 * stamps like real ones, but no journal entries: only reading is measured on them.
 * @param numbers first and last number of the payments, so that more can follow
 */
export async function paymentsOfYear(
  owner: Database,
  organisation: number,
  year: number,
  [first, last]: readonly [number, number],
): Promise<void> {
  await sql`select setseed(0.42)`.execute(owner)
  await sql`insert into app.expenditures
      (tenant, id, org, version, state, occurrence, opened, salt, paid_on, voucher_no, summary, economic_class,
       nature, project, fund_source, amount, payee, evidence)
    select 1, gen_random_uuid(), ${organisation}, 1, 'registered', 1, 1, '\\x00',
      make_date(${year}, 1, 1) + floor(random() * 365)::int, '量-' || n, '量测支付' || n,
      (array['30101', '30201', '30211', '30217', '30299', '31002', '30399'])[1 + n % 7],
      case when n % 4 = 0 then '项目支出' else '基本支出' end,
      case when n % 4 = 0 then projects.ids[1 + (n / 4) % cardinality(projects.ids)] end,
      '当年财政拨款', round((random() * 10000)::numeric, 2), '量测收款单位', '{}'
    from generate_series(${first}::integer, ${last}::integer) n,
      (select array_agg(id) as ids from app.budget_projects where org = ${organisation} and year = ${year}) projects`.execute(
    owner,
  )
  await sql`analyze app.expenditures`.execute(owner)
}

/** One more payment, as a clerk enters it. */
export const spendOnce = (house: House, clerk: Person, year: number, number: number) =>
  createRow(house, clerk, 'expenditures', clerk.organisation, {
    paidOn: `${year}-12-30`,
    voucherNo: `量测-${number}-${Date.now()}`,
    summary: '量测支付',
    economicClass: '30201',
    nature: '基本支出',
    project: null,
    fundSource: '当年财政拨款',
    amount: '1.00',
    payee: null,
    evidence: [],
  })
