import { describe, expect, it } from 'vitest'
import { proposeMapping } from './mapping.ts'
import { payment, paymentHeader, payments, sheetOf } from './testing/payments.ts'

const inOrder = {
  paidOn: 'A',
  voucherNo: 'B',
  summary: 'C',
  economicClass: 'D',
  nature: 'E',
  project: 'F',
  amount: 'G',
}
const propose = (...[rows, more]: Parameters<typeof sheetOf>) => proposeMapping(payments, sheetOf(rows, more))

describe('a header', () => {
  it('in the first row feeds each field from its column', () => {
    expect(propose([paymentHeader, payment()])).toMatchObject({
      sheet: '明细',
      headerRow: 1,
      columns: inOrder,
      moneyUnits: { amount: '元' },
      notes: [],
    })
  })

  it('below a title and a unit line takes the unit of that line', () => {
    const header = paymentHeader.map((text) => text.replace('（元）', ''))
    const title = ['2024年3月项目支出金额明细表']
    expect(propose([title, ['', '', '', '', '', '', '单位：万元'], header, payment()])).toMatchObject({
      headerRow: 3,
      columns: inOrder,
      moneyUnits: { amount: '万元' },
      notes: [],
    })
  })

  it('merged over two rows is read downwards', () => {
    const upper = ['支付信息', '', '', '支出信息', '', '', '金额（万元）']
    const lower = ['支付日期', '凭证号', '摘要', '经济分类', '支出性质', '项目']
    expect(propose([upper, lower, payment()])).toMatchObject({
      headerRow: 2,
      columns: inOrder,
      moneyUnits: { amount: '万元' },
      headers: { A: '支付信息 支付日期', D: '支出信息 经济分类', G: '金额（万元）' },
    })
  })

  it('divided below by words that name no field ends at its last row, and both columns are told', () => {
    const upper = [...paymentHeader.slice(0, 6), '金额（元）', '']
    const lower = ['', '', '', '', '', '', '本月', '累计']
    const proposed = propose([upper, lower, [...payment(), '486.00']])
    expect(proposed).toMatchObject({ headerRow: 2, columns: inOrder })
    expect(proposed.notes).toEqual([
      '“金额”可能是 G 列“金额（元） 本月”，也可能是 H 列“金额（元） 累计”，暂取 G 列，请核对。',
    ])
  })

  it('merged over three rows reaches as far as its merges say', () => {
    const rows = [paymentHeader, [], [], payment()]
    const merges = paymentHeader.map((_, column) => ({
      top: 1,
      bottom: 3,
      left: column + 1,
      right: column + 1,
    }))
    const withBlanks = sheetOf(rows, { merges })
    const proposed = proposeMapping(payments, withBlanks)
    expect(proposed).toMatchObject({ columns: inOrder, headerRow: 1 })
  })

  it('in the words of another system is understood', () => {
    const header = [
      '付款日期',
      '凭证字号',
      '用途',
      '部门预算支出经济分类',
      '支出类型',
      '项目名称',
      '支付金额(元)',
      '余额',
    ]
    expect(propose([header, payment()])).toMatchObject({ columns: inOrder, notes: [] })
  })

  it('that names a field only nearly is taken with a note', () => {
    const header = paymentHeader.with(1, '凭证序号')
    expect(propose([header, payment()])).toMatchObject({
      columns: inOrder,
      notes: ['B 列“凭证序号”暂按“凭证号”读取，请核对。'],
    })
  })

  it('that is not there is said', () => {
    expect(
      propose([
        ['甲', '乙'],
        ['丙', '丁'],
      ]),
    ).toMatchObject({
      columns: {},
      notes: [
        '没有找到这些列：支付日期、凭证号、摘要、经济分类、支出性质、金额。请在下面指定，或补到表格里。',
      ],
    })
    expect(propose([])).toMatchObject({ headerRow: 0, columns: {} })
  })
})

describe('the unit of money', () => {
  const withHeader = (money: string, ...above: readonly string[]) =>
    propose([...above.map((text) => [text]), paymentHeader.with(6, money), payment()])

  it.each([
    ['金额(万元)', '万元'],
    ['金额【亿元】', '亿元'],
    ['金额/万元', '万元'],
    ['金额：元', '元'],
    ['金额（单位：万元）', '万元'],
    ['金额（人民币元）', '元'],
    ['金额万元', '万元'],
  ])('of %s is %s', (header, unit) => {
    expect(withHeader(header)).toMatchObject({ columns: inOrder, moneyUnits: { amount: unit }, notes: [] })
  })

  it('is doubted where nothing says it', () => {
    expect(withHeader('金额')).toMatchObject({
      moneyUnits: { amount: '元' },
      notes: ['“金额”没有写明单位，暂按元读取，请核对。'],
    })
    expect(withHeader('金额', '填报单位：元江县商务局')).toMatchObject({
      notes: ['“金额”没有写明单位，暂按元读取，请核对。'],
    })
  })

  it('of the header goes before that of the sheet, and both are told', () => {
    expect(withHeader('金额（元）', '单位：万元')).toMatchObject({
      moneyUnits: { amount: '元' },
      notes: ['“金额”列头写的是元，表头上方写的是万元，按列头的元读取，请核对。'],
    })
  })

  it('that ledgers do not take leaves the column out', () => {
    const proposed = withHeader('金额（千元）')
    expect(proposed.columns).not.toHaveProperty('amount')
    expect(proposed.notes).toEqual([
      '没有找到这些列：金额。请在下面指定，或补到表格里。',
      '“金额”的单位是千元，台账不能直接读取。请在表格里换算成元、万元或亿元。',
    ])
  })

  it('is taken from a column of units, and told where the column mixes them', () => {
    const header = [...paymentHeader.with(6, '金额'), '单位']
    expect(propose([header, [...payment(), '万元'], [...payment(), '万元']])).toMatchObject({
      moneyUnits: { amount: '万元' },
      notes: [],
    })
    expect(propose([header, [...payment(), '万元'], [...payment(), '元']])).toMatchObject({
      notes: ['H 列里万元、元混用，与金额列单位不同的行会逐行提示。'],
    })
  })
})

describe('the signature', () => {
  const signature = (...rows: readonly (readonly string[])[]) => propose([...rows, payment()]).signature
  const usual = signature(paymentHeader)

  it('is the same for the same table with other rows, titles and widths of characters', () => {
    expect(signature(['三月'], paymentHeader)).toBe(usual)
    expect(signature(paymentHeader.with(6, '金额(元)'))).toBe(usual)
    expect(usual).toMatch(/^[0-9a-f]{16}$/)
  })

  it('changes with a unit and with a column that moved', () => {
    expect(signature(paymentHeader.with(6, '金额（万元）'))).not.toBe(usual)
    expect(signature(['单位：万元'], paymentHeader)).not.toBe(usual)
    expect(signature(['', ...paymentHeader])).not.toBe(usual)
  })
})

it('says that hidden rows come along', () => {
  const sheet = sheetOf([paymentHeader, payment(), payment()])
  const rows = sheet.rows.map((row) => ({ ...row, hidden: row.number === 3 }))
  expect(proposeMapping(payments, { ...sheet, rows }).notes).toEqual([
    '有 1 行在表格里被隐藏或筛选掉了，也会一起导入。不需要的请先删去。',
  ])
})
