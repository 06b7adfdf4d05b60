import { describe, expect, it } from 'vitest'
import { Decimal } from '@hengjian/values'
import { isIssue, readNumber } from './number.ts'

const read = (raw: string) => readNumber(raw, '金额')
const told = (raw: string): string => {
  const result = read(raw)
  return isIssue(result) && result.kind === 'issue' ? result.message : `read as a number: ${raw}`
}

describe('a number', () => {
  it.each([
    ['负1200', '-1200'],
    ['红字1,200.00', '-1200'],
    ['-¥1,200', '-1200'],
    ['¥-1,200', '-1200'],
    ['人民币 1200', '1200'],
    ['1 200 000.50', '1200000.5'],
    ['-0', '0'],
    ['(0.00)', '0'],
    ['1200.', '1200'],
  ])('%s is %s', (raw, value) => {
    expect(read(raw)).toEqual({ value: new Decimal(value), suffix: '' })
  })
})

describe('what stands in a number cell and is none', () => {
  it.each([
    ['-', '金额里只有“-”。没有数的请留空，数为零的请填 0。'],
    ['——', '金额里只有“——”。没有数的请留空，数为零的请填 0。'],
    ['无', '金额里只有“无”。没有数的请留空，数为零的请填 0。'],
    ['=SUM(A1:A3)', '金额里是公式“=SUM(A1:A3)”，不是计算结果。请填计算后的数。'],
    ['1.2E+05', '金额成了科学记数“1.2E+05”，后面的位数可能已经丢失。请把单元格改成数值格式，按原件重填。'],
    ['100～150', '金额“100~150”是一个范围，台账需要准确的数。请按原始记录填写。'],
    ['3-5', '金额“3-5”是一个范围，台账需要准确的数。请按原始记录填写。'],
    ['约40', '金额“约40”是约数，台账需要准确的数。请按原始记录填写。'],
    ['--5', '金额应填数字，这里是“--5”。请改成数字，文字说明写到摘要或备注里。'],
    ['(-5)', '金额应填数字，这里是“(-5)”。请改成数字，文字说明写到摘要或备注里。'],
    ['１，２Ｏ０', '金额里第4个字符是字母 Ｏ，不是数字 0。请核对原件后改正。'],
  ])('%s', (raw, message) => {
    expect(told(raw)).toBe(message)
  })

  it('counts the character as the person sees it, in front of it too', () => {
    expect(told(' ¥1,2O0.00')).toBe('金额里第5个字符是字母 O，不是数字 0。请核对原件后改正。')
  })

  it('suggests only what reads as a number', () => {
    expect(read('1,2O0.00')).toMatchObject({ suggestion: '1,200.00' })
    expect(told('B1楼12号')).toBe('金额应填数字，这里是“B1楼12号”。请改成数字，文字说明写到摘要或备注里。')
  })
})
