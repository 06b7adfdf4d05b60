import type { Day } from '@hengjian/values'
import { moneyFromYuan } from '@hengjian/values'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestStore, payment, type TestStore } from '../testing/openTestStore.ts'
import { samplePayments } from '../testing/sampleLedgers.ts'
import { listRows, type ListQuery } from './list.ts'
import { totalsOf } from './totals.ts'

let store: TestStore
beforeAll(async () => {
  store = await openTestStore()
  const days = [
    '2023-01-05',
    '2023-02-05',
    '2023-03-05',
    '2023-04-05',
    '2023-05-05',
  ] as unknown as readonly Day[]
  await store.write(
    samplePayments,
    days.map((paidOn, index) =>
      payment({
        paidOn,
        voucherNo: `记-${index}`,
        payee: index % 2 === 0 ? `收款人${index}` : null,
        summary: index < 3 ? '特高压输变电培训' : '镕喆堃 Hall 租赁',
        amount: moneyFromYuan(`${index + 1}.10`),
      }),
    ),
  )
  await store.write(samplePayments, [payment({ voucherNo: '他-1', summary: '输变电' }, 8)], [8])
})
afterAll(() => store.close())

const query = (changes: Partial<ListQuery> = {}): ListQuery => ({
  tenant: 1,
  orgs: [7],
  conditions: [],
  states: [],
  search: null,
  sort: null,
  cursor: null,
  limit: 2,
  ...changes,
})
const vouchers = (changes: Partial<ListQuery>, scope = [7]) =>
  store.act(scope, async (tx) => {
    const found: unknown[] = []
    let cursor: string | null = null
    do {
      const page = await listRows(tx, samplePayments, query({ ...changes, cursor }))
      found.push(...page.rows.map((row) => row.fields['voucherNo']))
      cursor = page.next
    } while (cursor)
    return found
  })

describe('listRows', () => {
  it('pages newest first without losing or repeating a row', async () => {
    expect(await vouchers({})).toEqual(['记-4', '记-3', '记-2', '记-1', '记-0'])
  })

  it('pages by a column that has blanks, both ways', async () => {
    expect(await vouchers({ sort: '-payee' })).toHaveLength(5)
    expect(await vouchers({ sort: 'payee' })).toHaveLength(5)
    expect((await vouchers({ sort: '-payee' })).slice(0, 3)).toEqual(['记-4', '记-2', '记-0'])
    expect((await vouchers({ sort: 'payee' })).slice(2)).toEqual(['记-0', '记-2', '记-4'])
  })

  it('filters by range, by list and by blank', async () => {
    expect(
      await vouchers({
        conditions: [{ field: 'paidOn', from: '2023-02-01' as Day, to: '2023-03-31' as Day }],
      }),
    ).toEqual(['记-2', '记-1'])
    expect(await vouchers({ conditions: [{ field: 'voucherNo', oneOf: ['记-0', '他-1'] }] })).toEqual([
      '记-0',
    ])
    expect(await vouchers({ conditions: [{ field: 'payee', blank: true }] })).toEqual(['记-3', '记-1'])
    expect(await vouchers({ conditions: [{ field: 'amount', from: moneyFromYuan('3.11') }] })).toEqual([
      '记-4',
      '记-3',
    ])
  })

  it('finds by two characters, by more, in either width and case, and only where they stand together', async () => {
    expect(await vouchers({ search: '输变' })).toEqual(['记-2', '记-1', '记-0'])
    expect(await vouchers({ search: '输变电培训' })).toEqual(['记-2', '记-1', '记-0'])
    expect(await vouchers({ search: 'ｈａｌｌ' })).toEqual(['记-4', '记-3'])
    expect(await vouchers({ search: '喆堃' })).toEqual(['记-4', '记-3'])
    expect(await vouchers({ search: '电输' })).toEqual([])
  })

  it('asks for a second character', async () => {
    await expect(vouchers({ search: '输' })).rejects.toMatchObject({
      code: 'SEARCH_TOO_SHORT',
      message: '请至少输入两个字再查找。',
    })
  })

  it('sums the filtered set exactly and leaves out a sum of nothing', async () => {
    const sums = (changes: Partial<ListQuery>) =>
      store.act([7], (tx) => totalsOf(tx, samplePayments, query(changes)))
    expect(await sums({})).toEqual({ count: 5, capped: false, sums: { amount: '15.50' } })
    expect(await sums({ search: '喆堃' })).toEqual({ count: 2, capped: false, sums: { amount: '9.20' } })
    expect(await sums({ search: '没有' })).toEqual({ count: 0, capped: false, sums: {} })
  })

  it('refuses a cursor that it did not make', async () => {
    await expect(
      store.act([7], (tx) => listRows(tx, samplePayments, query({ cursor: 'bm90aGluZw' }))),
    ).rejects.toMatchObject({ code: 'BAD_CURSOR' })
  })
})
