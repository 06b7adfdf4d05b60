import type { Ledger } from '@hengjian/ledger'
import { dayInShanghai, moneyFromYuan, printDay } from '@hengjian/values'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { organisations } from '../organisations/ledger.ts'
import type { Intent } from '../rows/intent.ts'
import { reverseChange } from '../rows/reverse.ts'
import { writeRows } from '../rows/write.ts'
import { openTestStore, payment, type TestStore } from '../testing/openTestStore.ts'
import { samplePayments } from '../testing/sampleLedgers.ts'
import { monthClosings } from './ledger.ts'

/** The sample ledger, locking its months. */
const locking = { ...samplePayments, month: { of: 'paidOn', locks: true } } as const

let store: TestStore
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

const write = (...intents: Parameters<TestStore['write']>[1]) => store.write(locking, intents)
const close = async (month: string, org = 7) => {
  const { rows } = await store.write(
    monthClosings,
    [{ verb: 'create', org, fields: { ledger: samplePayments.name, year: 2023, month, remark: null } }],
    [org],
  )
  return rows[0]!
}
const move = (id: string, version: number, to: string) =>
  store.write(monthClosings, [{ verb: 'move', id, version, to }])
const refusal = { code: 'MONTH_CLOSED' }
const dayField = [
  { field: 'paidOn', message: expect.stringMatching(/^2023年3月已由经办甲于\d+年\d+月\d+日月结。请填/) },
]

describe('a closed month', () => {
  it('takes nothing in, lets nothing go and changes nothing, until it is opened again', async () => {
    const march = await write(payment({ paidOn: '2023-03-05', voucherNo: '月-1' }))
    const april = await write(payment({ paidOn: '2023-04-05', voucherNo: '月-2' }))
    const [inMarch, inApril] = [march.rows[0]!, april.rows[0]!]
    const closing = await close('3月')

    await expect(write(payment({ paidOn: '2023-03-31', voucherNo: '月-3' }))).rejects.toMatchObject({
      ...refusal,
      issues: dayField,
    })
    await expect(
      write({ verb: 'change', id: inMarch.id, version: 1, fields: { amount: moneyFromYuan('1.00') } }),
    ).rejects.toMatchObject(refusal)
    // A late invoice is a change as well: what proves a closed month stands with it.
    await expect(
      write({ verb: 'change', id: inMarch.id, version: 1, fields: { proof: ['a'.repeat(64)] } }),
    ).rejects.toMatchObject(refusal)
    await expect(write({ verb: 'remove', id: inMarch.id, version: 1 })).rejects.toMatchObject({
      ...refusal,
      issues: [],
    })
    await expect(
      write({ verb: 'change', id: inMarch.id, version: 1, fields: { paidOn: '2023-04-30' } }),
    ).rejects.toMatchObject({ ...refusal, issues: [] })
    await expect(
      write({ verb: 'change', id: inApril.id, version: 1, fields: { paidOn: '2023-03-31' } }),
    ).rejects.toMatchObject({ ...refusal, issues: dayField })
    await expect(
      store.act([7], (tx, office) => reverseChange(tx, office, locking, march.change, '撤销')),
    ).rejects.toMatchObject(refusal)

    await move(closing.id, 1, 'reopened')
    await write(payment({ paidOn: '2023-03-31', voucherNo: '月-3' }))
    await move(closing.id, 2, 'closed')
    await expect(write(payment({ paidOn: '2023-03-31', voucherNo: '月-4' }))).rejects.toMatchObject(refusal)
  })

  it('refuses a batch as a whole for one of its rows', async () => {
    await close('1月')
    const batch = ['2023-02-28', '2023-01-31'].map((paidOn) => payment({ paidOn, voucherNo: '批-1' }))
    await expect(write(...batch)).rejects.toMatchObject(refusal)
    await write(payment({ paidOn: '2023-02-28', voucherNo: '批-1' }))
  })

  it('says which ledger, month and unit, who closed it and when, and what to do', async () => {
    await store.write(organisations, [{ verb: 'create', org: 7, fields: unit }])
    await close('8月')
    const day = printDay(dayInShanghai(new Date()))
    await expect(write(payment({ paidOn: '2023-08-01', voucherNo: '句-1' }))).rejects.toMatchObject({
      message: `演示中心的样例支付，2023年8月已由经办甲于${day}月结，这个月的记录不能再新增、修改或删除。迟到的单据请登记在未月结月份的日期下，并在摘要中写明原来的日期；确需改动的，请科室负责人在“月结”中写明原因，重新开账后再改。`,
    })
  })

  it('leaves the neighbouring months and years, other units and other ledgers alone', async () => {
    await close('5月')
    const neighbours = ['2023-04-30', '2023-06-01', '2022-05-05'].map((paidOn) =>
      payment({ paidOn, voucherNo: '邻-1' }),
    )
    expect((await write(...neighbours)).rows).toHaveLength(3)
    await store.write(locking, [payment({ paidOn: '2023-05-05', voucherNo: '邻-4' }, 8)], [8])
    await store.write(samplePayments, [payment({ paidOn: '2023-05-05', voucherNo: '邻-5' })])
  })

  it('of a unit binds who writes for it from above, and the closing of the unit above binds only that', async () => {
    await close('10月', 8)
    await close('11月', 1)
    const from = (paidOn: string) => store.write(locking, [payment({ paidOn, voucherNo: '上-1' }, 8)], [1, 8])
    await expect(from('2023-10-01')).rejects.toMatchObject(refusal)
    await from('2023-11-01')
  })
})

describe('a month that is being closed', () => {
  it('waits for a writer that is still at work, and the writer’s row is in the month', async () => {
    const order: string[] = []
    const writer = openTransaction(locking, payment({ paidOn: '2023-07-05', voucherNo: '同-1' }))
    await writer.written
    const closing = close('7月').then(() => order.push('closed'))
    await expect.poll(() => waiting()).toBe(1)
    order.push('written')
    writer.commit()
    await Promise.all([writer.ended, closing])
    expect(order).toEqual(['written', 'closed'])
  })

  it('lets a writer wait, who then learns that it is closed', async () => {
    const closer = openTransaction(monthClosings, {
      verb: 'create',
      org: 7,
      fields: { ledger: samplePayments.name, year: 2023, month: '9月', remark: null },
    })
    await closer.written
    const late = write(payment({ paidOn: '2023-09-05', voucherNo: '同-2' })).catch((error: unknown) => error)
    await expect.poll(() => waiting()).toBe(1)
    // Nobody waits for another unit's closing.
    await store.write(locking, [payment({ paidOn: '2023-09-05', voucherNo: '同-3' }, 8)], [8])
    closer.commit()
    await closer.ended
    expect(await late).toMatchObject(refusal)
  })
})

const unit = {
  number: 7,
  parent: null,
  name: '演示中心',
  level: '单位',
  supervisingDept: null,
  demo: true,
}

/** A write that has been made and not committed yet. */
function openTransaction(ledger: Ledger, intent: Intent) {
  const isWritten = Promise.withResolvers<void>()
  const mayCommit = Promise.withResolvers<void>()
  const ended = store.act([7], async (tx, office) => {
    await writeRows(tx, office, ledger, [intent], { reason: null })
    isWritten.resolve()
    await mayCommit.promise
  })
  ended.catch(isWritten.reject)
  return { written: isWritten.promise, commit: () => mayCommit.resolve(), ended }
}

/** How many wait for an advisory lock of this database. */
async function waiting(): Promise<number> {
  const { rows } = await sql<{ locks: number }>`
    select count(*)::int as locks from pg_locks
    where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`.execute(store.owner)
  return rows[0]?.locks ?? 0
}
