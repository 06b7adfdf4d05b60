import { describe, expect, it } from 'vitest'
import { moneyFromYuan } from '@hengjian/values'
import type { Row } from '../ledger.ts'
import { type Corrections, dryRun, type DryRun, type Existing, type Lookups } from './dryRun.ts'
import { proposeMapping } from './mapping.ts'
import { keyOfRow } from './rowKey.ts'
import { lookupsWith, payment, paymentHeader, payments, sheetOf } from './testing/payments.ts'

type Options = { readonly lookups?: Lookups; readonly corrections?: Partial<Corrections> }

/** Runs rows of texts under the usual header; the first record is row 2. */
function run(rows: readonly (readonly string[])[], { lookups, corrections }: Options = {}): Promise<DryRun> {
  const sheet = sheetOf([paymentHeader, ...rows])
  const none: Corrections = { cells: {}, confirmed: new Set() }
  return dryRun(payments, sheet, proposeMapping(payments, sheet), lookups ?? lookupsWith(), {
    ...none,
    ...corrections,
  })
}

const results = ({ rows }: DryRun) => rows.map(({ result }) => result)
const messages = ({ issues }: DryRun) => issues.map(({ message }) => message)

/** The rows that a first import wrote, as the ledger would give them back. */
function standing(rows: DryRun['rows'], open = true): ReadonlyMap<string, readonly Existing[]> {
  const found = new Map<string, Existing[]>()
  for (const { fields, occurrence, row } of rows) {
    if (!fields) continue
    const key = keyOfRow(payments, fields)
    found.set(key, [...(found.get(key) ?? []), { id: `id${row}`, version: 1, occurrence, fields, open }])
  }
  return found
}

describe('a row that is in order', () => {
  it('would be created', async () => {
    const result = await run([payment()])
    expect(result).toMatchObject({
      counts: { create: 1, change: 0, skip: 0, error: 0, confirm: 0 },
      sums: { amount: '486.00' },
      issues: [],
      issuesLeftOut: 0,
      differences: [],
      notes: [],
      ready: true,
    })
    expect(result.rows[0]).toEqual({
      row: 2,
      result: 'create',
      cells: {
        paidOn: '2024-03-04',
        voucherNo: '记-0310',
        summary: '办公用品',
        economicClass: '30201 办公费',
        nature: '基本支出',
        project: '',
        amount: '486.00',
      },
      fields: {
        paidOn: '2024-03-04',
        voucherNo: '记-0310',
        summary: '办公用品',
        economicClass: '30201',
        nature: '基本支出',
        project: null,
        amount: moneyFromYuan('486'),
        proof: [],
      },
      replaces: null,
      occurrence: 1,
      issues: [],
    })
  })

  it('is nothing where nothing is written', async () => {
    expect(await run([])).toMatchObject({ rows: [], ready: false })
    expect(await run([[], ['  ', '\u3000'], []])).toMatchObject({ rows: [], notes: [] })
  })
})

describe('cells that are wrong', () => {
  it('are each told with place, sentence and suggestion', async () => {
    const wrong = payment({ 0: '2024-02-30', 3: '差旅', 6: '1,2O0.00' })
    const result = await run([payment(), wrong])
    expect(result).toMatchObject({
      ready: false,
      counts: { create: 1, error: 1 },
      sums: { amount: '486.00' },
    })
    expect(result.issues).toEqual([
      {
        row: 3,
        column: 'A',
        field: 'paidOn',
        level: 'error',
        code: 'NO_SUCH_DAY',
        message: '2024年2月没有30日。请改为实际日期。',
        suggestion: '2024-02-29',
      },
      {
        row: 3,
        column: 'D',
        field: 'economicClass',
        level: 'error',
        code: 'UNKNOWN_CODE',
        message: '经济分类没有“差旅”这个代码或名称，请从代码表中选填。',
        suggestion: '30211 差旅费',
      },
      {
        row: 3,
        column: 'G',
        field: 'amount',
        level: 'error',
        code: 'NOT_A_NUMBER',
        message: '金额里第4个字符是字母 O，不是数字 0。请核对原件后改正。',
        suggestion: '1,200.00',
      },
    ])
  })

  it('are mended by a correction, in the row that it names only', async () => {
    const wrong = payment({ 0: '2024-02-30' })
    const result = await run([wrong, payment({ 0: '2024-02-31' })], {
      corrections: { cells: { '2': { paidOn: '2024-02-29' } } },
    })
    expect(results(result)).toEqual(['create', 'error'])
    expect(result.rows[0]?.cells['paidOn']).toBe('2024-02-29')
  })

  it('in 万元 among 元 are not converted silently', async () => {
    expect(messages(await run([payment({ 6: '3.2万元' })]))).toEqual([
      '金额这一格写的是万元，本列单位是元。请核对后统一成元。',
    ])
  })

  it('whose unit stands in a column of its own are told row by row', async () => {
    const sheet = sheetOf([
      [...paymentHeader.with(6, '金额'), '单位'],
      [...payment({ 1: '记-1', 6: '4.5' }), '万元'],
      [...payment({ 1: '记-2', 6: '320' }), '元'],
    ])
    const none: Corrections = { cells: {}, confirmed: new Set() }
    const result = await dryRun(payments, sheet, proposeMapping(payments, sheet), lookupsWith(), none)
    expect(results(result)).toEqual(['create', 'error'])
    expect(result.sums).toEqual({ amount: '45000.00' })
    expect(result.issues[0]).toMatchObject({
      message: '金额这一格写的是元，本列单位是万元。请核对后统一成万元。',
      suggestion: '0.032',
    })
  })

  it('of an unknown or repeated name of a project are told', async () => {
    const result = await run([
      payment({ 5: '招商工作经费' }),
      payment({ 1: '记-2', 5: '招商经费' }),
      payment({ 1: '记-3', 5: '重复名称' }),
    ])
    expect(result.rows[0]?.fields).toMatchObject({ project: 'p1' })
    expect(messages(result)).toEqual([
      '台账中没有2024年的项目“招商经费”。请先登记，或改成台账中的名称。',
      '项目“重复名称”在台账中有 2 条2024年的同名记录，无法确定是哪一条。请先在台账中把名称区分开。',
    ])
  })

  it('covered by a merged cell are not taken for blank', async () => {
    const rows = [paymentHeader, payment({ 5: '招商工作经费' }), payment({ 0: '', 1: '记-2', 5: '' })]
    const merges = [1, 6].map((column) => ({ top: 2, bottom: 3, left: column, right: column }))
    const sheet = sheetOf(rows, { merges })
    const none: Corrections = { cells: {}, confirmed: new Set() }
    const result = await dryRun(payments, sheet, proposeMapping(payments, sheet), lookupsWith(), none)
    expect(result.issues.map(({ message, suggestion }) => [message, suggestion])).toEqual([
      ['支付日期这一格被上面的合并单元格盖住了。请取消合并，逐行填写。', '2024-03-04'],
      ['项目这一格被上面的合并单元格盖住了。请取消合并，逐行填写。', '招商工作经费'],
    ])
  })

  it('beyond the five hundredth are counted only', async () => {
    const rows = Array.from({ length: 510 }, (_, index) => payment({ 1: `记-${index}`, 0: '', 6: '待定' }))
    const result = await run(rows)
    expect(result.issues).toHaveLength(500)
    expect(result.issuesLeftOut).toBe(520)
  })
})

describe('what must hold of a row', () => {
  it('refuses, or asks until it is confirmed', async () => {
    const refund = payment({ 1: '记-2', 6: '-100' })
    const result = await run([payment({ 6: '0' }), refund])
    expect(results(result)).toEqual(['error', 'confirm'])
    expect(messages(result)).toEqual([
      '金额不能为 0，请填写实际支付数。',
      '金额为负数而摘要没有写明退回，请在摘要中写明。',
    ])
    expect(result.ready).toBe(false)
    expect(results(await run([refund], { corrections: { confirmed: new Set([2]) } }))).toEqual(['create'])
  })

  it('is silent where a refund says so', async () => {
    expect(await run([payment({ 2: '退回差旅费', 6: '-100' })])).toMatchObject({ issues: [], ready: true })
  })
})

describe('a row that stands already', () => {
  it('is skipped when it is equal, however it is written', async () => {
    const first = await run([payment()])
    const again = await run([payment({ 0: '2024年3月4日', 3: '办公费', 6: '¥486' })], {
      lookups: lookupsWith(standing(first.rows)),
    })
    expect(again).toMatchObject({ counts: { skip: 1 }, issues: [], ready: true, sums: { amount: '0.00' } })
    expect(again.rows[0]?.replaces?.id).toBe('id2')
  })

  it('is asked about when it differs, and changed once confirmed', async () => {
    const lookups = lookupsWith(standing((await run([payment()])).rows))
    const other = payment({ 2: '办公用品一批', 6: '500' })
    const asked = await run([other], { lookups })
    expect(results(asked)).toEqual(['confirm'])
    expect(messages(asked)).toEqual([
      '台账里已有支付日期、凭证号相同的一行，但摘要、金额不同。确认后按本文件更新那一行。',
    ])
    const taken = await run([other], { lookups, corrections: { confirmed: new Set([2]) } })
    expect(taken.rows[0]).toMatchObject({ result: 'change', replaces: { id: 'id2' }, occurrence: 1 })
  })

  it('and is closed cannot be changed, confirmed or not', async () => {
    const lookups = lookupsWith(standing((await run([payment()])).rows, false))
    for (const confirmed of [new Set<number>(), new Set([2])]) {
      const result = await run([payment({ 6: '500' })], { lookups, corrections: { confirmed } })
      expect(results(result)).toEqual(['error'])
      expect(messages(result)).toEqual([
        '台账里支付日期、凭证号相同的一行已报送或审核，不能改动。请先退回那一行。',
      ])
    }
  })

  it('is a twin if a person says so', async () => {
    const lookups = lookupsWith(standing((await run([payment()])).rows))
    const result = await run([payment()], { lookups, corrections: { confirmed: new Set([2]) } })
    expect(result.rows[0]).toMatchObject({ result: 'create', occurrence: 2, replaces: null })
  })
})

describe('two rows of one file with one key', () => {
  const twins = [payment(), payment(), payment({ 6: '500' })]

  it('are asked about from the second on', async () => {
    const result = await run(twins)
    expect(results(result)).toEqual(['create', 'confirm', 'confirm'])
    expect(messages(result)).toEqual([
      '支付日期、凭证号与本文件第 2 行相同。确为另一笔的请确认导入，否则请删去。',
      '支付日期、凭证号与本文件第 2 行等 2 行相同。确为另一笔的请确认导入，否则请删去。',
    ])
  })

  it('are found again when the file comes a second time, in any order', async () => {
    const first = await run(twins, { corrections: { confirmed: new Set([3, 4]) } })
    expect(first.rows.map(({ result, occurrence }) => [result, occurrence])).toEqual([
      ['create', 1],
      ['create', 2],
      ['create', 3],
    ])
    const lookups = lookupsWith(standing(first.rows))
    for (const rows of [twins, twins.toReversed()]) {
      expect(results(await run(rows, { lookups }))).toEqual(['skip', 'skip', 'skip'])
    }
  })

  it('take the next free number after the standing ones', async () => {
    const [first] = (await run([payment()])).rows
    const rows = standing([{ ...(first as DryRun['rows'][number]), occurrence: 4 }])
    const result = await run([payment(), payment()], {
      lookups: lookupsWith(rows),
      corrections: { confirmed: new Set([3]) },
    })
    expect(result.rows.map((row) => [row.result, row.occurrence])).toEqual([
      ['skip', 4],
      ['create', 5],
    ])
  })
})

describe('an entry that may occur once in the region', () => {
  const once = { ...payments, sameEntry: ['voucherNo'] } as typeof payments
  const runOnce = (rows: readonly (readonly string[])[], usedElsewhere?: Lookups['usedElsewhere']) => {
    const sheet = sheetOf([paymentHeader, ...rows])
    const lookups: Lookups = { ...lookupsWith(), ...(usedElsewhere ? { usedElsewhere } : {}) }
    return dryRun(once, sheet, proposeMapping(once, sheet), lookups, { cells: {}, confirmed: new Set() })
  }

  it('and is used by another unit is refused, naming whom to ask', async () => {
    const asked: Row[] = []
    const result = await runOnce([payment(), payment({ 0: '', 1: '记-2' })], async (rows) => {
      asked.push(...rows.map(({ fields }) => fields))
      return new Map([[2, '蒸湘区商务局']])
    })
    expect(asked).toHaveLength(1)
    expect(messages(result)[0]).toBe('凭证号已由蒸湘区商务局登记过，全地区只能登记一次。请与该单位核实。')
    expect(results(result)).toEqual(['error', 'error'])
  })

  it('and stands twice in the file is refused the second time', async () => {
    const result = await runOnce([payment(), payment({ 0: '2024-03-05' })])
    expect(results(result)).toEqual(['create', 'error'])
    expect(messages(result)).toEqual(['凭证号与本文件第 2 行相同，全地区只能登记一次。请删去重复的一行。'])
  })

  it('and is free is taken', async () => {
    expect(await runOnce([payment(), payment({ 1: '记-2' })], async () => new Map())).toMatchObject({
      ready: true,
    })
  })
})
