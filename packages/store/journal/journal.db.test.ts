import { setTimeout } from 'node:timers/promises'
import { moneyFromYuan } from '@hengjian/values'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { connect, type Tx } from '../database.ts'
import { openTestStore, payment, type TestStore } from '../testing/openTestStore.ts'
import { samplePayments, sampleProjects } from '../testing/sampleLedgers.ts'
import { sealPending } from './seal.ts'
import { verifyJournal } from './verify.ts'

let store: TestStore
beforeEach(async () => {
  store = await openTestStore()
})
afterEach(() => store.close())

/** Until a session waits for the lock of a table; two seconds at most, then the test fails on what it expects. */
async function waitingOn(tx: Tx, table: string): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) {
    const { rows } = await sql`select 1 from pg_locks l join pg_class c on c.oid = l.relation
      where c.relname = ${table} and not l.granted`.execute(tx)
    if (rows.length > 0) return
    await setTimeout(10)
  }
}

const verify = () => verifyJournal(store.keeper, 1, [sampleProjects, samplePayments])

describe('the journal', () => {
  it('verifies what is sealed and says what is pending', async () => {
    const { rows } = await store.write(samplePayments, [payment()])
    await sealPending(store.keeper, 1)
    await store.write(samplePayments, [
      { verb: 'change', id: rows[0]?.id as string, version: 1, fields: { payee: '甲' } },
    ])
    expect(await verify()).toMatchObject({
      blocks: 1,
      sealedEntries: 1,
      pendingChanges: 1,
      versions: 2,
      discrepancies: [],
    })
    await sealPending(store.keeper, 1)
    await store.write(samplePayments, [{ verb: 'remove', id: rows[0]?.id as string, version: 2 }])
    await sealPending(store.keeper, 1)
    expect(await verify()).toMatchObject({
      blocks: 3,
      sealedEntries: 3,
      pendingChanges: 0,
      versions: 2,
      discrepancies: [],
    })
  })

  it('finds an amount that was changed behind its back, in the table', async () => {
    const { rows } = await store.write(samplePayments, [payment()])
    const id = rows[0]?.id as string
    await sealPending(store.keeper, 1)
    await sql`update app.sample_payments set amount = 1`.execute(store.owner)
    expect((await verify()).discrepancies).toEqual([
      { code: 'ROW', message: `样例支付的一行（${id}，第 1 版）的内容与日志摘要不符，已被绕过系统改动。` },
    ])
  })

  it('finds one that was changed in history, and a version without an entry', async () => {
    const { rows } = await store.write(samplePayments, [payment()])
    const id = rows[0]?.id as string
    await store.write(samplePayments, [{ verb: 'change', id, version: 1, fields: { payee: '甲' } }])
    await sealPending(store.keeper, 1)
    await sql`update app.sample_payments_history set amount = 1`.execute(store.owner)
    await sql`update app.sample_payments set version = 9`.execute(store.owner)
    expect((await verify()).discrepancies.map(({ message }) => message)).toEqual([
      `样例支付的一行（${id}，第 1 版）的内容与日志摘要不符，已被绕过系统改动。`,
      `样例支付的一行（${id}，第 9 版）没有对应的日志记录。`,
      `样例支付的一行（${id}，第 2 版）在日志中有记录，台账里却没有。`,
    ])
  })

  it('finds a removed version and a rewritten entry', async () => {
    await store.write(samplePayments, [
      payment({ voucherNo: '记-1' }),
      payment({ voucherNo: '记-2', amount: moneyFromYuan('5') }),
    ])
    await sealPending(store.keeper, 1)
    await sql`delete from app.sample_payments where voucher_no = '记-1'`.execute(store.owner)
    await sql`update app.journal_changes set actor_name = '他人'`.execute(store.owner)
    const codes = (await verify()).discrepancies.map(({ code }) => code)
    expect(codes).toEqual(['BLOCK', 'VANISHED'])
  })

  it('finds a block whose hash was recomputed without the next one', async () => {
    await store.write(samplePayments, [payment({ voucherNo: '记-1' })])
    await sealPending(store.keeper, 1)
    await store.write(samplePayments, [payment({ voucherNo: '记-2' })])
    await sealPending(store.keeper, 1)
    await sql`update app.journal_blocks set hash = sha256('other') where number = 0`.execute(store.owner)
    expect((await verify()).discrepancies.map(({ message }) => message)).toEqual([
      '第 0 区块的哈希值与内容不符。',
      '第 1 区块没有接在上一区块之后。',
    ])
  })

  it('seals every change of parallel writers exactly once, whoever seals', async () => {
    const writers = Array.from({ length: 8 }, (_, writer) =>
      Array.from(
        { length: 5 },
        (_, turn) => () => store.write(samplePayments, [payment({ voucherNo: `记-${writer}-${turn}` })]),
      ),
    )
    let writing = true
    const sealing = async () => {
      while (writing) await sealPending(store.keeper, 1)
    }
    const sealers = [sealing(), sealing()]
    await Promise.all(
      writers.map(async (turns) => {
        for (const turn of turns) await turn()
      }),
    )
    writing = false
    await Promise.all(sealers)
    await sealPending(store.keeper, 1)
    expect(await verify()).toMatchObject({ sealedEntries: 40, pendingChanges: 0, discrepancies: [] })
  })

  it('loses nothing when the sealer is killed half-way', async () => {
    await store.write(samplePayments, [payment()])
    const doomed = connect(store.keeperUrl, { connections: 1, name: 'doomed sealer' })
    // The list of the block is locked, so that the sealer waits with the block written and the list not yet.
    let ended: Promise<string> = Promise.resolve('never started')
    await store.owner.transaction().execute(async (tx) => {
      await sql`lock table app.journal_seals in exclusive mode`.execute(tx)
      ended = sealPending(doomed, 1).then(
        () => 'sealed',
        () => 'killed',
      )
      await waitingOn(tx, 'journal_seals')
      await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'doomed sealer'`.execute(
        tx,
      )
      expect(await ended).toBe('killed')
    })
    await doomed.destroy()
    expect(await verify()).toMatchObject({ blocks: 0, pendingChanges: 1, discrepancies: [] })
    await sealPending(store.keeper, 1)
    expect(await verify()).toMatchObject({
      blocks: 1,
      sealedEntries: 1,
      pendingChanges: 0,
      discrepancies: [],
    })
  })
})
