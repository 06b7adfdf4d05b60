import { describe, expect, it } from 'vitest'
import { moneyFromYuan } from '@hengjian/values'
import { parseMoney } from './money.ts'
import { valueOf } from './result.ts'

const yuan = (text: string) => valueOf(moneyFromYuan(text))

describe('an amount', () => {
  it.each([
    ['1,234,567.89', '1234567.89'],
    ['１，２３４．５', '1234.5'],
    ['¥ 12.30', '12.3'],
    ['￥12.30', '12.3'],
    ['-12.3', '-12.3'],
    ['负12.3', '-12.3'],
    ['红字12.3', '-12.3'],
    ['-0', '0'],
    ['(0)', '0'],
    ['12.3元整', '12.3'],
    ['－12.3', '-12.3'],
    ['(1,200.50)', '-1200.5'],
    ['（1,200.50）', '-1200.5'],
    ['(¥1,200.50)', '-1200.5'],
    ['.5', '0.5'],
    ['0', '0'],
    ['12.300', '12.3'],
    ['\u200b12\u00a0', '12'],
  ])('reads %s', (raw, amount) => {
    expect(parseMoney(raw, '金额', '元')).toEqual(yuan(amount))
  })

  it('takes the unit of its column', () => {
    expect(parseMoney('4.42', '金额', '万元')).toEqual(yuan('44200'))
    expect(parseMoney('1.5', '金额', '亿元')).toEqual(yuan('150000000'))
  })

  it.each(['4.42万元', '4.42 万', '4.42万元人民币'])('accepts %s where the column says so too', (raw) => {
    expect(parseMoney(raw, '金额', '万元')).toEqual(yuan('44200'))
  })

  it('reads its cents exactly where a float would not', () => {
    expect(parseMoney('9007199254740993.01', '金额', '元')).toEqual(yuan('9007199254740993.01'))
  })
})

describe('an amount that must not be taken as it stands', () => {
  it('has 万元 in a column of 元', () => {
    expect(parseMoney('3.2万元', '金额', '元')).toEqual({
      kind: 'issue',
      code: 'UNIT_MIXED',
      message: '金额这一格写的是万元，本列单位是元。请核对后统一成元。',
      suggestion: '32000',
    })
  })

  it('has 元 in a column of 万元', () => {
    expect(parseMoney('32000元', '金额', '万元')).toMatchObject({
      message: '金额这一格写的是元，本列单位是万元。请核对后统一成万元。',
      suggestion: '3.2',
    })
  })

  it('has the letter O for a 0', () => {
    expect(parseMoney('12O0.50', '金额', '元')).toEqual({
      kind: 'issue',
      code: 'NOT_A_NUMBER',
      message: '金额里第3个字符是字母 O，不是数字 0。请核对原件后改正。',
      suggestion: '1200.50',
    })
  })

  it('has the letter O for the last 0', () => {
    expect(parseMoney('120O', '金额', '元')).toEqual({
      kind: 'issue',
      code: 'NOT_A_NUMBER',
      message: '金额里第4个字符是字母 O，不是数字 0。请核对原件后改正。',
      suggestion: '1200',
    })
    expect(parseMoney('12o万元', '金额', '万元')).toMatchObject({ kind: 'issue', suggestion: null })
  })

  it('has a full stop of Chinese for a point', () => {
    expect(parseMoney('12。5', '金额', '元')).toMatchObject({
      message: '金额里第3个字符是“。”，不是小数点。请核对原件后改正。',
      suggestion: '12.5',
    })
  })

  it('is words', () => {
    expect(parseMoney('待核', '金额', '元')).toEqual({
      kind: 'issue',
      code: 'NOT_A_NUMBER',
      message: '金额应填数字，这里是“待核”。请改成数字，文字说明写到摘要或备注里。',
      suggestion: null,
    })
  })

  it('has words behind the number', () => {
    expect(parseMoney('1200（含税）', '金额', '元')).toEqual({
      kind: 'issue',
      code: 'NOT_A_NUMBER',
      message: '金额的数字后面有“(含税)”，请只留数字和单位。',
      suggestion: '1200',
    })
  })

  it('is finer than a 分', () => {
    expect(parseMoney('12.345', '金额', '元')).toEqual({
      kind: 'issue',
      code: 'TOO_FINE',
      message: '金额折合 12.345 元，小于一分的部分无法登记。请按凭证填到分。',
      suggestion: '12.35',
    })
    expect(parseMoney('0.1234567', '金额', '万元')).toMatchObject({ suggestion: '0.123457' })
  })

  it('is larger than the ledger holds', () => {
    expect(parseMoney('12345678901234567', '金额', '元')).toMatchObject({
      code: 'TOO_LARGE',
      message: '金额过大，请核对单位是否填错。',
    })
  })

  it.each([
    ['1,23,4', '金额“1,23,4”的千位分隔符不是每三位一个，无法确定是多少。请核对原件，去掉分隔符后重填。'],
    ['12 34', '金额“12 34”的千位分隔符不是每三位一个，无法确定是多少。请核对原件，去掉分隔符后重填。'],
    ['1.2.3', '金额“1.2.3”里有 2 个小数点，无法确定是多少。请核对原件后改正。'],
  ])('has its separators in odd places: %s', (raw, message) => {
    const told = { kind: 'issue', code: 'NOT_A_NUMBER', message, suggestion: null }
    expect(parseMoney(raw, '金额', '元')).toEqual(told)
  })

  it.each([
    [
      '1.2e5',
      'SCIENTIFIC',
      '金额成了科学记数“1.2e5”，后面的位数可能已经丢失。请把单元格改成数值格式，按原件重填。',
    ],
    ['10-20', 'RANGE', '金额“10-20”是一个范围，台账需要准确的数。请按原始记录填写。'],
    ['约40', 'APPROXIMATE', '金额“约40”是约数，台账需要准确的数。请按原始记录填写。'],
    ['200余', 'APPROXIMATE', '金额“200余”是约数，台账需要准确的数。请按原始记录填写。'],
    ['=A1+B1', 'FORMULA', '金额里是公式“=A1+B1”，不是计算结果。请填计算后的数。'],
    ['—', 'NOTHING_WRITTEN', '金额里只有“—”。没有数的请留空，数为零的请填 0。'],
    ['$300', 'FOREIGN_MONEY', '金额“$300”是外币，这一列登记人民币。请按入账汇率折算后填写。'],
    ['300美元', 'FOREIGN_MONEY', '金额“300美元”是外币，这一列登记人民币。请按入账汇率折算后填写。'],
    ['3千元', 'UNKNOWN_UNIT', '金额的单位“千元”不能识别。请换算成元，只填数字。'],
  ])('is no exact amount of the column: %s', (raw, issue, message) => {
    expect(parseMoney(raw, '金额', '元')).toEqual({ kind: 'issue', code: issue, message, suggestion: null })
  })

  it.each(['1/2', '--5', '(5', '(,)', '(1,2)', '(-5)', '￥', 'B股12'])('cannot be told: %s', (raw) => {
    expect(parseMoney(raw, '金额', '元')).toMatchObject({ kind: 'issue' })
  })
})
