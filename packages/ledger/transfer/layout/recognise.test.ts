import { describe, expect, it } from 'vitest'
import type { FormLayout } from './formLayout.ts'
import { formNumbersIn, recognise } from './recognise.ts'
import { operation, spending } from './testing/forms.ts'

const detail: FormLayout = {
  ...spending,
  name: 'detail',
  form: '财决08',
  titles: ['一般公共预算财政拨款支出决算明细表'],
}
const layouts = [spending, operation, detail]

describe('which form a sheet is', () => {
  it.each([
    ['Sheet1', ['支出决算表', '财决04表']],
    ['Sheet1', ['2023年度支出决算表']],
    ['Sheet1', ['支 出 决 算 表（财决04表）']],
    ['Z04 支出决算表(财决04表)', ['编制单位：演示中心']],
  ])('%s with %j is 财决04', (name, texts) =>
    expect(recognise(name, texts, layouts)).toEqual({ kind: 'form', form: '财决04' }),
  )

  it.each([
    ['Z01_1 财政拨款收入支出决算总表(财决01-1表)', ['财政拨款收入支出决算总表']],
    ['Z08_1 一般公共预算财政拨款基本支出决算明细表(财决08-', ['一般公共预算财政拨款基本支出决算明细表']],
    ['Z05_3 经营支出决算明细表(财决05-3表)', ['经营支出决算明细表', '财决05-3表']],
    ['说明', ['本单位支出决算表编制情况说明']],
    ['目录', ['财决04表 支出决算表', '财决08表', '财决附03表 机构运行信息表']],
  ])('%s is none of the forms', (name, texts) =>
    expect(recognise(name, texts, layouts)).toEqual({ kind: 'other' }),
  )

  it('does not decide between two titles, or between title and sheet name', () => {
    expect(recognise('Sheet1', ['支出决算表', '财决08表'], layouts)).toMatchObject({
      kind: 'unclear',
      sentence: '表头同时写着财决04、财决08，不能确定是哪张表，没有读入。请核对标题和表号。',
    })
    expect(recognise('F03 机构运行信息表(财决附03表)', ['支出决算表'], layouts)).toMatchObject({
      kind: 'unclear',
      sentence:
        '工作表名写的是财决附03，表内标题是财决04，不能确定是哪张表，没有读入。请改正工作表名或标题。',
    })
  })

  it('does not take a number that was cut off for a shorter one', () => {
    expect(formNumbersIn('(财决08-')).toEqual([])
    expect(formNumbersIn('财决05-1表、财决附3表')).toEqual(['财决05-1', '财决附03'])
  })
})
