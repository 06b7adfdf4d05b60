import { moneyFromYuan } from '@hengjian/values'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
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
const close = async (month: number) => {
  const { rows } = await store.write(monthClosings, [
    {
      verb: 'create',
      org: 7,
      fields: { ledger: samplePayments.name, year: 2023, month, remark: null },
    },
  ])
  return rows[0]!
}
const refusal = {
  code: 'MONTH_CLOSED',
  message:
    '“样例支付”2023年3月已由经办甲月结，不能再新增、修改或删除这个月的记录。迟到的单据请按当月日期登记，并在摘要中写明原来的日期；确需改动的，请科室负责人在“月结”中撤销这个月后再改。',
}

describe('a closed month', () => {
  it('takes nothing in, lets nothing go and changes nothing, until it is opened again', async () => {
    const march = await write(payment({ paidOn: '2023-03-05', voucherNo: '月-1' }))
    const april = await write(payment({ paidOn: '2023-04-05', voucherNo: '月-2' }))
    const [inMarch, inApril] = [march.rows[0]!, april.rows[0]!]
    const closing = await close(3)

    await expect(write(payment({ paidOn: '2023-03-31', voucherNo: '月-3' }))).rejects.toMatchObject(refusal)
    await expect(
      write({ verb: 'change', id: inMarch.id, version: 1, fields: { amount: moneyFromYuan('1.00') } }),
    ).rejects.toMatchObject(refusal)
    await expect(write({ verb: 'remove', id: inMarch.id, version: 1 })).rejects.toMatchObject(refusal)
    await expect(
      write({ verb: 'change', id: inApril.id, version: 1, fields: { paidOn: '2023-03-31' } }),
    ).rejects.toMatchObject(refusal)
    await expect(
      store.act([7], (tx, office) => reverseChange(tx, office, locking, march.change, '撤销')),
    ).rejects.toMatchObject(refusal)

    await store.write(monthClosings, [{ verb: 'remove', id: closing.id, version: 1 }])
    await write(payment({ paidOn: '2023-03-31', voucherNo: '月-3' }))
  })

  it('leaves the neighbouring months, other units and other ledgers alone', async () => {
    await close(5)
    await write(
      payment({ paidOn: '2023-04-30', voucherNo: '邻-1' }),
      payment({ paidOn: '2023-06-01', voucherNo: '邻-2' }),
    )
    await store.write(locking, [payment({ paidOn: '2023-05-05', voucherNo: '邻-3' }, 8)], [8])
    await store.write(samplePayments, [payment({ paidOn: '2023-05-05', voucherNo: '邻-4' })])
  })

  it('waits for a writer that is still at work, and the writer’s row is in the month', async () => {
    let finish: () => void = () => undefined
    const held = new Promise<void>((resolve) => {
      finish = resolve
    })
    const order: string[] = []
    const writing = store.act([7], async (tx, office) => {
      await writeRows(tx, office, locking, [payment({ paidOn: '2023-07-05', voucherNo: '同-1' })], {
        reason: null,
      })
      await held
      order.push('written')
    })
    await expect.poll(() => waiting('granted')).toBeGreaterThan(0)
    const closing = close(7).then(() => order.push('closed'))
    await expect.poll(() => waiting('not granted')).toBeGreaterThan(0)
    finish()
    await Promise.all([writing, closing])
    expect(order).toEqual(['written', 'closed'])
    await expect(write(payment({ paidOn: '2023-07-06', voucherNo: '同-2' }))).rejects.toMatchObject({
      code: 'MONTH_CLOSED',
    })
  })
})

/** Advisory locks of this database that are held, or waited for. */
async function waiting(which: 'granted' | 'not granted'): Promise<number> {
  const { rows } = await sql<{ locks: number }>`
    select count(*)::int as locks from pg_locks
    where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())
      and granted = ${which === 'granted'}`.execute(store.owner)
  return rows[0]?.locks ?? 0
}
