import { moneyFromYuan } from '@hengjian/values'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { sealPending } from '../journal/seal.ts'
import { writeRows } from '../rows/write.ts'
import { openTestStore, payment, type TestStore } from '../testing/openTestStore.ts'
import { samplePayments } from '../testing/sampleLedgers.ts'
import { keptSums } from './keptSums.ts'
import { ledgerReader } from './reader.ts'

let store: TestStore
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

const kept = keptSums()
const question = { ledger: samplePayments.name, org: 7, subtree: false, conditions: [] }
let asked = 0

/** The sum as a person sees it, after writing in the same transaction if told to; counts what reaches the tables. */
const total = (scope = [7], write?: Parameters<typeof writeRows>[3]) =>
  store.act(scope, async (tx, office) => {
    if (write) await writeRows(tx, office, samplePayments, write, { reason: null })
    const reader = ledgerReader(tx, office, {
      ledgers: new Map([[samplePayments.name, samplePayments]]),
      tree: { all: [], byNumber: new Map() },
      block: null,
      now: new Date('2024-03-18T01:12:00Z'),
    })
    const counting = {
      ...reader,
      sum: (...of: Parameters<typeof reader.sum>) => {
        asked += 1
        return reader.sum(...of)
      },
    }
    const { sum } = await (await kept.over(tx, office, counting)).sum(question, 'amount')
    return sum?.toFixed() ?? null
  })
const paying = (voucherNo: string, yuan: string) => payment({ voucherNo, amount: moneyFromYuan(yuan) })

describe('sums that were asked before', () => {
  it('are kept while nothing was written, and read anew as soon as something was', async () => {
    await store.write(samplePayments, [paying('记-1', '100')])
    await sealPending(store.keeper, 1)
    expect([await total(), await total(), asked]).toEqual(['100', '100', 1])

    await store.write(samplePayments, [paying('记-2', '20')])
    expect([await total(), await total(), asked]).toEqual(['120', '120', 3])
    await sealPending(store.keeper, 1)
    expect([await total(), await total(), asked]).toEqual(['120', '120', 4])
  })

  it('answer with what the own transaction has written', async () => {
    expect(await total([7], [paying('记-3', '3')])).toBe('123')
    await sealPending(store.keeper, 1)
    expect(await total()).toBe('123')
  })

  it('are never handed to people who see other organisations', async () => {
    await sealPending(store.keeper, 1)
    expect(await total([7])).toBe('123')
    expect(await total([8])).toBeNull()
  })
})
