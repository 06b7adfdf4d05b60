import { describe, expect, it } from 'vitest'
import { compareCell } from './compareCell.ts'

const neighbours = [{ name: '年初预算数', text: '36' }]

describe('a printed cell against ours', () => {
  it.each([
    ['16.60', '16.6', 'equal', ''],
    [' 1,234.50 ', '1234.5', 'equal', ''],
    ['９３．３３％', '93.33%', 'equal', ''],
    ['98.2%', '98.22%', 'rounded', '四舍五入后相同'],
    ['98.00%', '98.22%', 'differs', '取整'],
    ['44200', '4.42', 'differs', '相差一万倍'],
    ['0.9822', '98.22', 'differs', '相差一百倍'],
    ['-8.4', '8.4', 'differs', '正负号相反'],
    ['36', '40.5', 'differs', '与“年初预算数”的数相同'],
    ['47.83', '47.84', 'differs', '末位相差一'],
    ['12', '15', 'differs', '原因不明'],
    ['', '15', 'blankInPrint', '没有填写'],
    ['15', '', 'blankWithUs', '台账里还没有'],
    ['完成', '已完成', 'differs', '文字不同'],
  ])('%s and %s: %s', (printed, ours, kind, reason) => {
    const found = compareCell(printed, ours, neighbours)
    expect(found.kind).toBe(kind)
    expect(found.reason).toContain(reason)
  })

  it('says by how much', () => expect(compareCell('12', '15', []).difference).toBe('-3'))
})
