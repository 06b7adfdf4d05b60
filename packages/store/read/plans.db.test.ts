import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tx } from '../database.ts'
import { openTestStore, payment, type TestStore } from '../testing/openTestStore.ts'
import { samplePayments } from '../testing/sampleLedgers.ts'
import { filterSql, type ListQuery } from './list.ts'

/** The plans that PostgreSQL makes for a county user, under row security, in a region of many counties. */
let store: TestStore
const counties = Array.from({ length: 60 }, (_, index) => 100 + index)
const county = 107
beforeAll(async () => {
  store = await openTestStore()
  await store.write(
    samplePayments,
    counties.flatMap((org) =>
      Array.from({ length: 150 }, (_, index) =>
        payment({ voucherNo: `记-${index}`, summary: `${words[index % words.length]}第${index}批` }, org),
      ),
    ),
    counties,
  )
  await sql`analyze`.execute(store.owner)
}, 60_000)
afterAll(() => store.close())

const words = ['走访商会', '接待客商', '会议场地', '宣传印刷', '差旅住宿', '办公用品'] as const

const query = (changes: Partial<ListQuery>): ListQuery => ({
  tenant: 1,
  orgs: [county],
  conditions: [],
  states: [],
  search: null,
  sort: null,
  cursor: null,
  limit: 50,
  ...changes,
})

type Plan = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly 'Index Name'?: string
  readonly Plans?: readonly Plan[]
}

const nodes = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodes)]

/** Every step of the plan as `Index Only Scan sample_payments_grams_pkey`. */
async function planOf(tx: Tx, asked: ListQuery): Promise<readonly string[]> {
  const { rows } = await sql<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>`
    explain (format json) select t.* from app.sample_payments t
    where ${filterSql(samplePayments, asked)} order by t.paid_on desc, t.id desc limit ${asked.limit + 1}`.execute(
    tx,
  )
  const plan = rows[0]?.['QUERY PLAN'][0]?.Plan
  return plan === undefined
    ? []
    : nodes(plan).map((node) =>
        [node['Node Type'], node['Index Name'] ?? node['Relation Name']].filter(Boolean).join(' '),
      )
}

const asCounty = (asked: Partial<ListQuery>) => store.act([county], (tx) => planOf(tx, query(asked)))

describe('a search by two characters', () => {
  it('goes through the pairs by their index and reads neither table as a whole', async () => {
    const plan = await asCounty({ search: '客商' })
    expect(plan.join('\n')).toMatch(/Index (Only )?Scan sample_payments_grams_pkey/)
    expect(plan.filter((step) => step.startsWith('Seq Scan'))).toEqual([])
  })

  it('still does with more characters, whose pairs are met one with another', async () => {
    const plan = await asCounty({ search: '接待客商' })
    expect(plan.join('\n')).toMatch(/sample_payments_grams_pkey/)
    expect(plan.filter((step) => step.startsWith('Seq Scan'))).toEqual([])
  })

  it('would read the table as a whole without the pairs', async () => {
    const [plan] = await store.act([county], async (tx) => {
      const { rows } = await sql<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>`
        explain (format json) select t.id from app.sample_payments t where t.summary like '%客商%'`.execute(
        tx,
      )
      return rows.map((row) => row['QUERY PLAN'][0]?.Plan)
    })
    expect(plan && nodes(plan).some((node) => /gram/.test(node['Index Name'] ?? ''))).toBe(false)
  })
})

describe('a page of a ledger', () => {
  it('is read in its order from the index of the organisation', async () => {
    const plan = await asCounty({})
    expect(plan.join('\n')).toMatch(/Index Scan sample_payments_list/)
    expect(plan.filter((step) => /^(Seq Scan|Sort)/.test(step))).toEqual([])
  })

  it('is the same page under row security as the owner of the rows would count it', async () => {
    const found = await store.act([county], (tx) =>
      sql<{
        id: string
      }>`select t.id from app.sample_payments t where ${filterSql(samplePayments, query({ search: '客商' }))}`.execute(
        tx,
      ),
    )
    const all = await sql<{
      id: string
    }>`select id from app.sample_payments where org = ${county} and summary like '%客商%'`.execute(
      store.owner,
    )
    expect(found.rows.map(({ id }) => id).sort()).toEqual(all.rows.map(({ id }) => id).sort())
    expect(found.rows).toHaveLength(25)
  })
})
