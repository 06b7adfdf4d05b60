import { type Day, moneyFromYuan } from '@hengjian/values'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { monthlySums } from '../read/rollUps.ts'
import { openTestStore, payment, type TestStore } from '../testing/openTestStore.ts'
import { samplePayments } from '../testing/sampleLedgers.ts'
import { foldRollUps } from './fold.ts'

let store: TestStore
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

const sums = () =>
  store.act([7, 8], (tx) =>
    monthlySums(tx, {
      tenant: 1,
      measure: 'samplePayments.paid',
      orgs: [7, 8],
      from: '2023-01',
      to: '2023-12',
    }),
  )

const recomputed = async () => {
  const { rows } =
    await sql`select org, to_char(paid_on, 'YYYY-MM') as month, sum(amount)::text as sum, count(*) as rows
    from app.sample_payments group by 1, 2 order by 1, 2`.execute(store.owner)
  return rows
}

describe('roll-ups', () => {
  it('equal a recomputation, before, between and after folding, under parallel writers', async () => {
    const writer = async (number: number) => {
      for (let turn = 0; turn < 6; turn += 1) {
        const org = turn % 2 === 0 ? 7 : 8
        const { rows } = await store.write(
          samplePayments,
          [
            payment(
              {
                voucherNo: `记-${number}-${turn}`,
                paidOn: `2023-0${turn + 1}-11` as Day,
                amount: moneyFromYuan(`${number + turn}.01`),
              },
              org,
            ),
          ],
          [7, 8],
        )
        const row = rows[0]
        if (row && turn === 3)
          await store.write(
            samplePayments,
            [{ verb: 'change', id: row.id, version: 1, fields: { paidOn: '2023-09-01' } }],
            [7, 8],
          )
        if (row && turn === 5)
          await store.write(samplePayments, [{ verb: 'remove', id: row.id, version: 1 }], [7, 8])
      }
    }
    let writing = true
    const folding = (async () => {
      while (writing) await foldRollUps(store.keeper, 1)
    })()
    await Promise.all([1, 2, 3, 4].map(writer))
    expect(await sums()).toEqual(await recomputed())
    writing = false
    await folding
    await foldRollUps(store.keeper, 1)
    expect(await sums()).toEqual(await recomputed())
    expect(await foldRollUps(store.keeper, 1)).toBe(0)
  })
})
