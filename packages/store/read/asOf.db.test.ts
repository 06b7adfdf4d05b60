import { setTimeout } from 'node:timers/promises'
import { moneyFromYuan } from '@hengjian/values'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Block, sealPending } from '../journal/seal.ts'
import { officeOf, openTestStore, payment, type TestStore } from '../testing/openTestStore.ts'
import { samplePayments } from '../testing/sampleLedgers.ts'
import type { Intent } from '../rows/intent.ts'
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

/** A transaction that has written and is not committed yet: a colleague with a slow line. */
async function writingStill(intents: readonly Intent[]) {
  const tx = await store.app.startTransaction().execute()
  const office = { ...officeOf([7]), requestId: 'late' }
  await sql`select set_config('app.tenant', '1', true), set_config('app.account', 'account-1', true), set_config('app.scope', '{7}', true)`.execute(
    tx,
  )
  await writeRows(tx, office, samplePayments, intents, { reason: null })
  return tx
}

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
    const tx = await writingStill([payment({ voucherNo: '记-late', amount: moneyFromYuan('1000000') })])
    await store.write(samplePayments, [payment({ voucherNo: '记-4', amount: moneyFromYuan('2.00') })])
    const block = (await sealPending(store.keeper, 1)) as Block
    const frozen = await total(block)
    await tx.commit().execute()
    expect(await total(block)).toEqual(frozen)
    await sealPending(store.keeper, 1)
    expect(await total(block)).toEqual(frozen)
    expect((await total(null)).rows).toBe(frozen.rows + 1)
  })

  it('does not let go a row whose change or removal was stamped before the freeze and committed after it', async () => {
    const { rows } = await store.write(samplePayments, [
      payment({ voucherNo: '记-5', amount: moneyFromYuan('10.00') }),
      payment({ voucherNo: '记-6', amount: moneyFromYuan('20.00') }),
    ])
    const [changed, removed] = rows.map(({ id }) => id) as [string, string]
    const tx = await writingStill([
      { verb: 'change', id: changed, version: 1, fields: { amount: moneyFromYuan('11.00') } },
      { verb: 'remove', id: removed, version: 1 },
    ])
    await store.write(samplePayments, [payment({ voucherNo: '记-7', amount: moneyFromYuan('3.00') })])
    const block = (await sealPending(store.keeper, 1)) as Block
    const frozen = await total(block)
    await tx.commit().execute()
    expect(await total(block)).toEqual(frozen)
    await sealPending(store.keeper, 1)
    expect(await total(block)).toEqual(frozen)
    const now = await total(null)
    expect([now.rows - frozen.rows, Number(now.sum) - Number(frozen.sum)]).toEqual([-1, -19])
  })

  it('has one answer for each block, asked while four people go on writing and asked again afterwards', async () => {
    let writing = true
    // Everybody takes a different time between writing and committing, so that commits overtake each other.
    const slowly = (intents: readonly Intent[], delay: number) =>
      store.act([7], async (tx, office) => {
        const written = await writeRows(tx, office, samplePayments, intents, { reason: null })
        await setTimeout(delay)
        return written
      })
    const writers = [1, 2, 3, 4].map(async (writer) => {
      for (let turn = 0; turn < 12; turn += 1) {
        const { rows } = await slowly(
          [payment({ voucherNo: `记-${writer}-${turn}`, amount: moneyFromYuan('5.00') })],
          ((writer * 7 + turn * 5) % 4) * 8,
        )
        const id = rows[0]?.id as string
        await store.write(samplePayments, [
          turn % 3 === 0
            ? { verb: 'remove', id, version: 1 }
            : { verb: 'change', id, version: 1, fields: { amount: moneyFromYuan('6.00') } },
        ])
      }
    })
    const answered: (readonly [Block, Awaited<ReturnType<typeof total>>])[] = []
    const asking = async (): Promise<void> => {
      while (writing) {
        const block = (await sealPending(store.keeper, 1)) as Block
        answered.push([block, await total(block)])
      }
    }
    const asked = asking()
    await Promise.all(writers)
    writing = false
    await asked
    expect(new Set(answered.map(([{ number }]) => number)).size).toBeGreaterThan(3)
    for (const [block, answer] of answered) expect(await total(block)).toEqual(answer)
  })

  it('says that nothing was found with null, not with zero', async () => {
    expect(await total(null, [8])).toMatchObject({ rows: 0, sum: null })
  })
})
