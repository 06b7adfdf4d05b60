import { moneyFromYuan } from '@hengjian/values'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Block, sealPending } from '../journal/seal.ts'
import { openTestStore, payment, type TestStore } from '../testing/openTestStore.ts'
import { samplePayments } from '../testing/sampleLedgers.ts'
import { writeRows } from '../rows/write.ts'
import { ledgerReader } from './reader.ts'

let store: TestStore
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

const total = (block: Block | null, scope = [7]) =>
  store.act(scope, async (tx, office) => {
    const reader = ledgerReader(tx, office, {
      ledgers: new Map([[samplePayments.name, samplePayments]]),
      tree: { all: [], byNumber: new Map() },
      block,
      now: new Date('2024-03-18T01:12:00Z'),
    })
    const answer = await reader.sum(
      { ledger: samplePayments.name, org: 7, subtree: false, conditions: [] },
      'amount',
    )
    return { rows: answer.rows, sum: answer.sum?.toFixed() ?? null, digest: answer.digest }
  })

describe('reading as of a block', () => {
  it('answers as it was, whatever is written, changed or removed later', async () => {
    const { rows } = await store.write(samplePayments, [
      payment({ voucherNo: '记-1' }),
      payment({ voucherNo: '记-2', amount: moneyFromYuan('99.50') }),
    ])
    const block = (await sealPending(store.keeper, 1)) as Block
    const before = await total(block)
    expect(before).toMatchObject({ rows: 2, sum: '1300' })
    await store.write(samplePayments, [
      { verb: 'change', id: rows[0]?.id as string, version: 1, fields: { amount: moneyFromYuan('1.00') } },
    ])
    await store.write(samplePayments, [{ verb: 'remove', id: rows[1]?.id as string, version: 1 }])
    await store.write(samplePayments, [payment({ voucherNo: '记-3', amount: moneyFromYuan('7.00') })])
    expect(await total(block)).toEqual(before)
    expect(await total(null)).toMatchObject({ rows: 2, sum: '8' })
    await sealPending(store.keeper, 1)
    expect(await total(block)).toEqual(before)
  })

  it('does not let in a row that was stamped before the freeze and committed after it', async () => {
    const open = store.app.startTransaction().execute()
    const tx = await open
    await sql`select set_config('app.tenant', '1', true), set_config('app.account', 'account-1', true), set_config('app.scope', '{7}', true)`.execute(
      tx,
    )
    const office = {
      tenant: 1,
      account: 'account-1',
      accountName: '经办甲',
      accountOrg: 7,
      scope: [7],
      requestId: 'late',
    }
    await writeRows(
      tx,
      office,
      samplePayments,
      [payment({ voucherNo: '记-late', amount: moneyFromYuan('1000000') })],
      { reason: null },
    )
    await store.write(samplePayments, [payment({ voucherNo: '记-4', amount: moneyFromYuan('2.00') })])
    const block = (await sealPending(store.keeper, 1)) as Block
    const frozen = await total(block)
    await tx.commit().execute()
    expect(await total(block)).toEqual(frozen)
    await sealPending(store.keeper, 1)
    expect(await total(block)).toEqual(frozen)
    expect((await total(null)).rows).toBe(frozen.rows + 1)
  })

  it('says that nothing was found with null, not with zero', async () => {
    expect(await total(null, [8])).toMatchObject({ rows: 0, sum: null })
  })
})
