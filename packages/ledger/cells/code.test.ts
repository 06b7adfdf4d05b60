import { describe, expect, it } from 'vitest'
import { parseCode } from './code.ts'
import { valueOf } from './result.ts'

const codes = new Map([
  [
    'economicClass',
    new Map([
      ['30211', '差旅费'],
      ['30217', '公务接待费'],
      ['30299', '其他支出'],
      ['50299', '其他支出'],
    ]),
  ],
])

describe('a code', () => {
  const read = (raw: string) => parseCode(raw, '经济分类', 'economicClass', { codes })

  it.each([
    '30211',
    '３０２１１',
    '差旅费',
    '30211 差旅费',
    '30211-差旅费',
    '30211：差旅费',
    '30211差旅费',
    '差旅费（30211）',
    '30211/差旅费',
  ])('is read from %s', (raw) => expect(read(raw)).toEqual(valueOf('30211')))

  it('that contradicts its name is not guessed', () => {
    expect(read('30211 公务接待费')).toEqual({
      kind: 'issue',
      code: 'CODE_AND_NAME',
      message: '经济分类代码 30211 是“差旅费”，这一格写的却是“公务接待费”，两者不符。请核对后改正。',
      suggestion: '30211 差旅费',
    })
  })

  it('whose name stands in the list twice must be written', () => {
    expect(read('其他支出')).toEqual({
      kind: 'issue',
      code: 'CODE_AMBIGUOUS',
      message: '经济分类“其他支出”对应代码 30299、50299，请写明代码。',
      suggestion: null,
    })
    expect(read('50299 其他支出')).toEqual(valueOf('50299'))
  })

  it('that is unknown brings the nearest name', () => {
    expect(read('接待费')).toEqual({
      kind: 'issue',
      code: 'UNKNOWN_CODE',
      message: '经济分类没有“接待费”这个代码或名称，请从代码表中选填。',
      suggestion: '30217 公务接待费',
    })
    expect(read('39999')).toMatchObject({ code: 'UNKNOWN_CODE', suggestion: null })
  })

  it('that stops short says how many could be meant', () => {
    expect(read('302')).toEqual({
      kind: 'issue',
      code: 'CODE_TOO_SHORT',
      message: '经济分类“302”只写了代码的前 3 位，以它开头的代码有 3 个。请填到最末一级。',
      suggestion: null,
    })
  })

  it('with one wrong digit is mended where only one code comes of it', () => {
    expect(read('10217')).toMatchObject({ code: 'UNKNOWN_CODE', suggestion: '30217 公务接待费' })
    expect(read('30219')).toMatchObject({ code: 'UNKNOWN_CODE', suggestion: null })
  })

  it('brings no suggestion where nobody will see it', () => {
    expect(parseCode('接待费', '经济分类', 'economicClass', { codes, suggests: false })).toMatchObject({
      suggestion: null,
    })
  })

  it('cannot be told where the list is empty', () => {
    expect(parseCode('30211', '经济分类', 'none', { codes })).toMatchObject({
      code: 'UNKNOWN_CODE',
      suggestion: null,
    })
  })
})
