import { type Day, moneyFromYuan } from '@hengjian/values'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { historyOf } from '../read/history.ts'
import { openTestStore, payment, type TestStore } from '../testing/openTestStore.ts'
import { samplePayments, sampleProjects } from '../testing/sampleLedgers.ts'
import { readRow } from './write.ts'

let store: TestStore
beforeAll(async () => {
  store = await openTestStore()
})
afterAll(() => store.close())

const created = async (voucherNo: string) => {
  const { rows } = await store.write(samplePayments, [payment({ voucherNo })])
  return rows[0] as NonNullable<(typeof rows)[0]>
}
const current = (id: string, scope = [7]) =>
  store.act(scope, (tx, office) => readRow(tx, office, samplePayments, id))

describe('writeRows', () => {
  it('keeps every version: the current one in the table, the earlier ones in history', async () => {
    const row = await created('记-10')
    await store.write(samplePayments, [
      { verb: 'change', id: row.id, version: 1, fields: { amount: moneyFromYuan('900.00') } },
    ])
    expect((await current(row.id))?.fields['amount']).toEqual(moneyFromYuan('900.00'))
    const history = await store.act([7], (tx) => historyOf(tx, 1, samplePayments, row.id))
    expect(
      history.map(({ version, verb, row: version_ }) => [version, verb, version_?.fields['amount']]),
    ).toEqual([
      [2, 'change', moneyFromYuan('900.00')],
      [1, 'create', moneyFromYuan('1200.50')],
    ])
  })

  it('refuses a version that somebody else has overwritten, and hands back the current one', async () => {
    const row = await created('记-11')
    await store.write(samplePayments, [
      { verb: 'change', id: row.id, version: 1, fields: { payee: '甲公司' } },
    ])
    const late = store.write(samplePayments, [
      { verb: 'change', id: row.id, version: 1, fields: { payee: '乙公司' } },
    ])
    await expect(late).rejects.toMatchObject({
      code: 'STALE_ROW',
      current: { version: 2, fields: { payee: '甲公司' } },
    })
    expect((await current(row.id))?.fields['payee']).toBe('甲公司')
  })

  it('writes nothing of a batch in which one row is refused', async () => {
    const row = await created('记-12')
    const batch = store.write(samplePayments, [
      payment({ voucherNo: '记-13' }),
      payment({ voucherNo: '记-12' }),
    ])
    await expect(batch).rejects.toMatchObject({
      code: 'DUPLICATE_ROW',
      message:
        '样例支付里已有支付日期、凭证号相同的一行。请查看原来的那一行；确实不是重复的，请注明后作为另一笔登记。',
    })
    const again = await store.write(samplePayments, [payment({ voucherNo: '记-13' })])
    expect(again.rows[0]?.id).not.toBe(row.id)
  })

  it('takes the same key twice when a person says that it is another entry', async () => {
    await created('记-14')
    const second = payment({ voucherNo: '记-14' })
    const { rows } = await store.write(samplePayments, [{ ...second, occurrence: 2 } as typeof second])
    expect(rows[0]?.occurrence).toBe(2)
  })

  it('does not remove a row that another ledger refers to', async () => {
    const { rows } = await store.write(sampleProjects, [
      { verb: 'create', org: 7, fields: { name: '在用项目', contractNo: null } },
    ])
    const project = rows[0]?.id as string
    await store.write(samplePayments, [payment({ voucherNo: '记-15', project })])
    await expect(
      store.write(sampleProjects, [{ verb: 'remove', id: project, version: 1 }]),
    ).rejects.toMatchObject({ code: 'ROW_IN_USE' })
  })
})

describe('row security', () => {
  it('hides rows of organisations outside the scope from reading and writing', async () => {
    const row = await created('记-20')
    expect(await current(row.id, [8])).toBeNull()
    const foreign = store.write(
      samplePayments,
      [{ verb: 'change', id: row.id, version: 1, fields: { payee: '外人' } }],
      [8],
    )
    await expect(foreign).rejects.toMatchObject({ code: 'ROW_NOT_FOUND' })
    await expect(store.write(samplePayments, [payment({ voucherNo: '记-21' }, 7)], [8])).rejects.toThrow(
      /row-level security/,
    )
  })

  it('lets the application neither change nor delete the journal', async () => {
    await created('记-22')
    for (const statement of [
      "update app.journal_entries set verb = 'move'",
      'delete from app.journal_entries',
      'delete from app.journal_changes',
    ]) {
      await expect(
        store.act([7], (tx) =>
          tx.executeQuery({ sql: statement, parameters: [], query: { kind: 'RawNode' } } as never),
        ),
      ).rejects.toThrow(/permission denied/)
    }
  })

  it('shows the same row to the organisation above', async () => {
    const row = await created('记-23')
    expect((await current(row.id, [1, 7]))?.fields['paidOn']).toBe('2023-03-05' as Day)
  })
})
