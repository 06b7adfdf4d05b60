import { describe, expect, it } from 'vitest'
import { isNamed, leadsTo, wordsOf } from './words.ts'

describe('a label as it compares', () => {
  it.each([
    ['一、一般公共预算财政拨款收入', '一般公共预算财政拨款收入'],
    ['  3．公务接待费', '公务接待费'],
    ['    （1）公务用车购置费', '公务用车购置费'],
    ['（一）支出合计', '支出合计'],
    ['其中：教育收费', '教育收费'],
    ['  4．公务用车保有量（辆）', '公务用车保有量'],
    ['一、“三公”经费支出', '三公经费支出'],
    ['合　 计', '合计'],
    ['因公出国（境）费', '因公出国(境)费'],
    ['资本性支出（基本建设）', '资本性支出(基本建设)'],
    ['维修\n（护）费', '维修(护)费'],
  ])('%s is %s', (text, words) => expect(wordsOf(text)).toBe(words))

  it('is not another label that merely contains it', () => {
    expect(isNamed(wordsOf('资本性支出（基本建设）'), ['资本性支出'])).toBe(false)
    expect(isNamed(wordsOf('国内公务接待批次（个）'), ['公务接待批次'])).toBe(false)
  })
})

describe('the way to a column', () => {
  it('passes over words between, and ends with the last one', () => {
    expect(leadsTo(['年末实有人数', '人员', '在职人员'], [['年末实有人数'], ['在职人员']])).toBe(true)
    expect(leadsTo(['年末实有人数', '在职人员', '女'], [['年末实有人数'], ['在职人员']])).toBe(false)
    expect(leadsTo(['年末编制人数', '在职人员'], [['年末实有人数'], ['在职人员']])).toBe(false)
  })
})
