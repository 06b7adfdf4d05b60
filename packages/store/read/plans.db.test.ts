import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Tx } from '../database.ts'
import { writeRows } from '../rows/write.ts'
import { openTestStore, payment, type TestStore } from '../testing/openTestStore.ts'
import { samplePayments } from '../testing/sampleLedgers.ts'
import { listRows, listSql, type ListQuery } from './list.ts'

/**
 * The plans that PostgreSQL makes for a county user of a region, under row security: 60,000 rows and
 * 470,000 pairs of characters, a sixtieth of them the county's own.
 */
let store: TestStore
const county = 107
const perCounty = 1_000
const words = ['走访商会', '接待客商', '会议场地', '宣传印刷', '差旅住宿', '办公用品'] as const

beforeAll(async () => {
  store = await openTestStore()
  await store.write(
    samplePayments,
    Array.from({ length: perCounty }, (_, index) =>
      payment({ voucherNo: `记-${index}`, summary: `${words[index % words.length]}第${index}批` }, 100),
    ),
    [100],
  )
  // Written once as a person writes, then copied to the other counties: pairs and rows stay in step.
  const copy = sql`md5(t.id::text || o)::uuid`
  await sql`insert into app.sample_payments
    (tenant, id, org, version, state, occurrence, opened, salt, paid_on, voucher_no, summary, nature, amount, proof)
    select tenant, ${copy}, o, version, state, occurrence, opened, salt,
      paid_on - (o % 300), voucher_no, summary, nature, amount, proof
    from app.sample_payments t, generate_series(101, 159) o`.execute(store.owner)
  await sql`insert into app.sample_payments_grams (tenant, gram, org, id)
    select tenant, gram, o, ${copy} from app.sample_payments_grams t, generate_series(101, 159) o`.execute(
    store.owner,
  )
  await sql`analyze`.execute(store.owner)
}, 60_000)
afterAll(() => store.close())

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

/** Every step of the plan of a page, as `Index Only Scan sample_payments_grams_pkey`. */
async function planOf(tx: Tx, asked: Partial<ListQuery>): Promise<readonly string[]> {
  const { rows } = await sql<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>`
    explain (format json) ${listSql(samplePayments, query(asked))}`.execute(tx)
  return rows
    .flatMap((row) => row['QUERY PLAN'].flatMap(({ Plan }) => nodes(Plan)))
    .map((node) => [node['Node Type'], node['Index Name'] ?? node['Relation Name']].filter(Boolean).join(' '))
}

const asCounty = (asked: Partial<ListQuery>) => store.act([county], (tx) => planOf(tx, asked))
/** Whole readings of the ledger or its pairs; who wrote a row stands in a small table beside them. */
const wholeReadings = (plan: readonly string[]) =>
  plan.filter((step) => step.startsWith('Seq Scan sample_payments'))

class TakenBack extends Error {}

/** The plan that would be made without some indexes, in a transaction that is taken back. */
async function planWithout(drops: readonly string[], asked: Partial<ListQuery>): Promise<readonly string[]> {
  let plan: readonly string[] = []
  await store.owner
    .transaction()
    .execute(async (tx) => {
      for (const drop of drops) await sql.raw(drop).execute(tx)
      await sql`set local role hengjian_app`.execute(tx)
      await sql`select set_config('app.tenant', '1', true), set_config('app.account', 'account-1', true),
        set_config('app.scope', ${`{${county}}`}, true)`.execute(tx)
      plan = await planOf(tx, asked)
      throw new TakenBack()
    })
    .catch((error: unknown) => {
      if (!(error instanceof TakenBack)) throw error
    })
  return plan
}

const byPairs = /(Index Scan|Index Only Scan|Bitmap Index Scan) sample_payments_grams_pkey/

describe('a search under row security', () => {
  it.each(['客商', '接待客商'])(
    'for “%s” goes by the index of the pairs and reads no table as a whole',
    async (search) => {
      const plan = await asCounty({ search })
      expect(plan.join('\n')).toMatch(byPairs)
      expect(wholeReadings(plan)).toEqual([])
    },
  )

  it('would read all pairs if their indexes were gone', async () => {
    const plan = await planWithout(
      ['alter table app.sample_payments_grams drop constraint sample_payments_grams_pkey'],
      { search: '客商' },
    )
    expect(plan.join('\n')).not.toMatch(byPairs)
    expect(wholeReadings(plan)).toEqual(['Seq Scan sample_payments_grams'])
  })

  it('finds what the owner of all rows finds in that county, and nothing of another', async () => {
    const found = await store.act([county], (tx) =>
      listRows(tx, samplePayments, query({ search: '客商', limit: perCounty, orgs: [county, 108] })),
    )
    const { rows } = await sql<{ id: string }>`
      select id from app.sample_payments where org = ${county} and summary like '%客商%'`.execute(store.owner)
    expect(found.rows.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort())
    expect(found.rows).toHaveLength(167)
  })
})

describe('a page under row security', () => {
  const second = async () => (await store.act([county], (tx) => listRows(tx, samplePayments, query({})))).next

  it('is read in its order from the index of the organisation, the second like the first', async () => {
    for (const cursor of [null, await second()]) {
      const plan = await asCounty({ cursor })
      expect(plan.join('\n')).toMatch(/(Index Scan|Bitmap Index Scan) sample_payments_list/)
      expect(wholeReadings(plan)).toEqual([])
    }
  })

  it('would read the ledger as a whole if the indexes that begin with the organisation were gone', async () => {
    const plan = await planWithout(
      ['list', 'wide_list', 'key'].map((name) => `drop index app.sample_payments_${name}`),
      {},
    )
    expect(wholeReadings(plan)).toEqual(['Seq Scan sample_payments'])
  })
})

describe('a change of a searched text', () => {
  it('takes the old pairs away by their index, and leaves none of them', async () => {
    const { scans, left } = await store.act([county], async (tx, office) => {
      const [row] = (await listRows(tx, samplePayments, query({ search: '客商', limit: 1 }))).rows
      if (!row) throw new Error('Broken assumption: the county has payments about 客商')
      const fields = { ...row.fields, summary: '改写摘要' }
      const { id, version } = row
      await writeRows(tx, office, samplePayments, [{ verb: 'change', id, version, fields }], { reason: '改' })
      const { rows: scans } = await sql<{ whole: boolean; byIndex: boolean }>`
        select seq_scan > 0 as whole, idx_scan > 0 as "byIndex" from pg_stat_xact_user_tables
        where relname = 'sample_payments_grams'`.execute(tx)
      const { rows } = await sql<{ gram: string }>`
        select gram from app.sample_payments_grams where id = ${id}::uuid and gram = any(array['客商', '改写'])`.execute(
        tx,
      )
      return { scans, left: rows.map(({ gram }) => gram) }
    })
    expect(left).toEqual(['改写'])
    expect(scans).toEqual([{ whole: false, byIndex: true }])
  })
})
