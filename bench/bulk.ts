import type { Database } from '@hengjian/store'
import { sql } from 'kysely'
import { region } from './region.ts'

const syllables =
  '华中金天恒鼎瑞盛安泰湘楚衡雁南北东新信宏博远达通联海宇星光明智云合众国正德康富源创兴科盈丰隆峰辉腾飞翔驰凯诚和润鑫森林茂立邦力特维'

/** Two hundred thousand project names of eight characters, their search pairs, and a million payments. */
export async function createLedgerRows(owner: Database): Promise<void> {
  const character = sql`substr(${syllables}, 1 + floor(random() * ${syllables.length})::int, 1)`
  const organisation = sql`1 + floor(random() * ${region.organisations})::int`
  await sql`insert into app.budget_projects
      (tenant, id, org, version, state, occurrence, opened, salt, year, name, category, supervising_dept, purpose)
    select 1, gen_random_uuid(), ${organisation}, 1, 'registered', 1, 1 + (n % 1000), '\\x00', 2023,
      ${sql.join(
        Array.from({ length: 6 }, () => character),
        sql` || `,
      )} || '工作' || n, '业务工作经费', '量测单位', '量测'
    from generate_series(1, ${region.names}) n`.execute(owner)
  await sql`insert into app.budget_projects_grams (tenant, gram, org, id)
    select distinct 1, substr(name, at, 2), org, id
    from app.budget_projects, generate_series(1, char_length(name) - 1) at`.execute(owner)
  await sql`insert into app.expenditures
      (tenant, id, org, version, state, occurrence, opened, salt, paid_on, voucher_no, summary, economic_class,
       nature, project, fund_source, amount, payee, evidence)
    select 1, gen_random_uuid(), ${organisation}, 1, 'registered', 1, 1 + (n % 1000), '\\x00',
      date '2019-01-01' + floor(random() * 1825)::int, '记-' || n, '量测支付' || n, '30211', '项目支出', null,
      '当年财政拨款', round((random() * 100000)::numeric, 2), '量测收款单位', '{}'
    from generate_series(1, ${region.spending}) n`.execute(owner)
}
