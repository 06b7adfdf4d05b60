import { describe, expect, it } from 'vitest'
import { Decimal } from '@hengjian/values'
import {
  choice,
  code,
  date,
  evidence,
  type Field,
  flag,
  integer,
  money,
  quantity,
  ref,
  text,
  year,
} from '../field.ts'
import { parseCell, unsavedFormula } from './parseCell.ts'
import { valueOf } from './result.ts'

const context = { codes: new Map() }
const read = (field: Field, raw: string) => parseCell(field, raw, context)

describe('a blank cell', () => {
  const fields = [
    text('事项'),
    choice('状态', ['是']),
    code('economicClass', '事项'),
    money('事项'),
    quantity('事项', { unit: '平方米' }),
    integer('事项', { unit: '次' }),
    date('事项'),
    year('事项'),
    ref('project', '事项'),
  ]

  it.each(fields.map((field) => [field.kind, field] as const))('of kind %s is asked for', (_, field) => {
    for (const raw of ['', ' ', '\u3000', '\u200b', '\u00a0']) {
      expect(read(field, raw)).toEqual({
        kind: 'issue',
        code: 'REQUIRED',
        message: `${field.label}必须填写。`,
        suggestion: null,
      })
    }
  })

  it('stays blank where the field is optional: it is never 0', () => {
    for (const field of fields) expect(read({ ...field, optional: true }, ' ')).toEqual({ kind: 'blank' })
  })

  it('is no for a flag, and no files for evidence', () => {
    expect(read(flag('是否重大'), '')).toEqual(valueOf(false))
    expect(read(evidence('佐证材料'), '')).toEqual(valueOf([]))
  })
})

describe('a text', () => {
  it('keeps full-width punctuation and rare characters, loses what nobody sees', () => {
    expect(read(text('事项'), ' 接待“镕喆堃”（３人）\u200b ')).toEqual(valueOf('接待“镕喆堃”（３人）'))
  })

  it('is measured in characters, not in bytes or halves of them', () => {
    const field = text('事项', { maxLength: 3 })
    expect(read(field, '𠮷𠮷𠮷')).toEqual(valueOf('𠮷𠮷𠮷'))
    expect(read(field, '差旅费用')).toEqual({
      kind: 'issue',
      code: 'TOO_LONG',
      message: '事项有 4 个字，最多 3 个字，请精简。',
      suggestion: null,
    })
  })
})

describe('a quantity', () => {
  const area = quantity('场馆面积', { unit: '平方米' })

  it('is read with and without its measure word', () => {
    expect(read(area, '1,200.5')).toEqual(valueOf(new Decimal('1200.5')))
    expect(read(area, '１２００．５ 平方米')).toEqual(valueOf(new Decimal('1200.5')))
  })

  it('of another unit is not converted', () => {
    expect(read(area, '3亩')).toEqual({
      kind: 'issue',
      code: 'UNIT_MIXED',
      message: '场馆面积的单位写成了“亩”，请按“平方米”填写，只填数字。',
      suggestion: '3',
    })
  })

  it('has no more places than its field', () => {
    const fine = quantity('场馆面积', { unit: '平方米', decimals: 6 })
    expect(read(fine, '0.123456')).toEqual(valueOf(new Decimal('0.123456')))
    expect(read(area, '0.120')).toEqual(valueOf(new Decimal('0.12')))
    expect(read(area, '0.125')).toEqual({
      kind: 'issue',
      code: 'TOO_FINE',
      message: '场馆面积最多 2 位小数，这里是 0.125。请核对后改正。',
      suggestion: '0.13',
    })
  })

  it('cannot be told from words', () => {
    expect(read(area, '约2000')).toMatchObject({
      code: 'APPROXIMATE',
      message: '场馆面积“约2000”是约数，台账需要准确的数。请按原始记录填写。',
    })
    expect(read(area, '约两千')).toMatchObject({
      code: 'NOT_A_NUMBER',
      message: '场馆面积应填数字，这里是“约两千”。请改成数字，文字说明写到摘要或备注里。',
    })
  })
})

describe('a count', () => {
  const visits = integer('接待批次', { unit: '批次', min: 1 })

  it('is whole, also when it is written 12.0', () => {
    expect(read(visits, '12.0')).toEqual(valueOf(12))
    expect(read(visits, '12批次')).toEqual(valueOf(12))
  })

  it.each([
    ['12.5', 'NOT_WHOLE', '接待批次应为整数，这里是 12.5。请核对后改正。'],
    ['0', 'TOO_SMALL', '接待批次不能小于 1，这里是 0。请核对后改正。'],
    ['-3', 'TOO_SMALL', '接待批次不能小于 1，这里是 -3。请核对后改正。'],
    ['2147483648', 'TOO_LARGE', '接待批次过大，请核对。'],
  ])('is not %s', (raw, issue, message) => {
    expect(read(visits, raw)).toEqual({ kind: 'issue', code: issue, message, suggestion: null })
  })

  it('can be the largest number that the column holds', () => {
    expect(read(visits, '2147483647')).toEqual(valueOf(2_147_483_647))
  })

  it('without a measure word of its own takes bare numbers only', () => {
    expect(read(integer('序号', { unit: '' }), '3号')).toMatchObject({
      message: '序号的单位写成了“号”，请只填数字。',
    })
  })
})

describe('a year', () => {
  it.each(['2023', '2023年', '2023年度', '２０２３'])('is read from %s', (raw) =>
    expect(read(year('年度'), raw)).toEqual(valueOf(2023)),
  )

  it('of two digits is not completed', () => {
    expect(read(year('年度'), '23')).toEqual({
      kind: 'issue',
      code: 'YEAR_UNLIKELY',
      message: '年度“23”不是四位年份，请写成 2023 的样子。',
      suggestion: null,
    })
  })

  it('with a month is not cut short', () => {
    expect(read(year('年度'), '2023年12月')).toMatchObject({ kind: 'issue' })
  })
})

describe('other kinds', () => {
  it('are read by their own readers', () => {
    expect(read(choice('状态', ['在谈']), '在谈')).toEqual(valueOf('在谈'))
    expect(read(flag('是否重大'), '是')).toEqual(valueOf(true))
    expect(read(date('支付日期'), '20231231')).toEqual(valueOf('2023-12-31'))
    expect(read(evidence('佐证材料'), '合同.pdf')).toEqual(valueOf([]))
    expect(parseCell(money('金额'), '3.2', { ...context, moneyUnit: '万元' })).toMatchObject({
      value: { fen: 3_200_000n },
    })
  })
})

describe('what a spreadsheet writes in the place of a value', () => {
  it.each(['#REF!', '#N/A', '#DIV/0!'])('%s is told as an error of the formula', (raw) => {
    for (const field of [money('金额'), text('金额'), date('金额', { optional: true })]) {
      expect(read(field, raw)).toEqual({
        kind: 'issue',
        code: 'SHEET_ERROR',
        message: `金额里是公式错误 ${raw}，不是内容。请在表格里改好，或直接填写结果。`,
        suggestion: null,
      })
    }
  })

  it('a formula whose result was not saved asks to be saved, also where nothing has to stand', () => {
    for (const field of [money('金额'), text('金额'), date('金额', { optional: true })]) {
      expect(read(field, unsavedFormula)).toEqual({
        kind: 'issue',
        code: 'FORMULA_ONLY',
        message: '金额是公式，没有存下结果。请在 WPS 或 Excel 中打开并保存后重新导入，或直接填写结果。',
        suggestion: null,
      })
    }
    expect(read(text('摘要'), '=单价×数量')).toEqual(valueOf('=单价×数量'))
  })

  it('##### is a column that is too narrow', () => {
    expect(read(money('金额'), '#####')).toMatchObject({
      message: '金额只显示成 #####，没有内容。请在表格里把列拉宽后重新复制。',
    })
  })

  it('is not a number with a sharp in front', () => {
    expect(read(text('凭证号'), '#12')).toEqual(valueOf('#12'))
  })
})

describe('a count that is not exact', () => {
  it.each(['40余', '约40', '200多人次', '40人次以上'])('%s is asked for', (raw) => {
    expect(read(integer('接待人次', { unit: '人次' }), raw)).toEqual({
      kind: 'issue',
      code: 'APPROXIMATE',
      message: `接待人次“${raw}”是约数，台账需要准确的数。请按原始记录填写。`,
      suggestion: null,
    })
  })
})
