import { moneyFromYuan } from '@hengjian/values'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestStore, payment, type TestStore } from '../testing/openTestStore.ts'
import { samplePayments } from '../testing/sampleLedgers.ts'
import { reverseChange } from './reverse.ts'
import { readRow } from './write.ts'

let store: TestStore
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

const reverse = (change: number) =>
  store.act([7], (tx, office) => reverseChange(tx, office, samplePayments, change, '导入了错误的文件'))
const current = (id: string) => store.act([7], (tx, office) => readRow(tx, office, samplePayments, id))

describe('reverseChange', () => {
  it('removes what the change created and restores what it changed', async () => {
    const { rows } = await store.write(samplePayments, [payment({ voucherNo: '记-1' })])
    const old = rows[0]?.id as string
    const batch = await store.write(samplePayments, [
      { verb: 'change', id: old, version: 1, fields: { amount: moneyFromYuan('1.00') } },
      payment({ voucherNo: '记-2' }),
    ])
    await reverse(batch.change)
    expect(await current(old)).toMatchObject({ version: 3, fields: { amount: moneyFromYuan('1200.50') } })
    expect(await current(batch.rows[1]?.id as string)).toBeNull()
  })

  it('refuses when a row was written again since, and changes nothing', async () => {
    const batch = await store.write(samplePayments, [
      payment({ voucherNo: '记-3' }),
      payment({ voucherNo: '记-4' }),
    ])
    const id = batch.rows[0]?.id as string
    await store.write(samplePayments, [{ verb: 'change', id, version: 1, fields: { payee: '甲' } }])
    await expect(reverse(batch.change)).rejects.toMatchObject({
      code: 'CHANGED_SINCE',
      message: '这批数据中有 1 行在导入之后又被修改或删除，不能整批撤销。请在台账里逐行改正或删除。',
    })
    expect(await current(batch.rows[1]?.id as string)).not.toBeNull()
  })

  it('has nothing to reverse in a change outside the scope', async () => {
    const batch = await store.write(samplePayments, [payment({ voucherNo: '他-1' }, 8)], [8])
    await expect(reverse(batch.change)).rejects.toMatchObject({ code: 'NOTHING_TO_REVERSE' })
  })
})
