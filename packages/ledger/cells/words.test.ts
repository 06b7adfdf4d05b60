import { describe, expect, it } from 'vitest'
import { distance, nearest } from './nearest.ts'
import { type CellContext, valueOf } from './result.ts'
import { parseChoice, parseCode, parseFlag, parseReference } from './words.ts'

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

describe('a word of a closed list', () => {
  const options = ['已签约', '在谈', '终止（未落地）']

  it('is taken, also with half-width brackets or odd spaces', () => {
    expect(parseChoice(' 已签约 ', '状态', options)).toEqual(valueOf('已签约'))
    expect(parseChoice('终止(未落地)', '状态', options)).toEqual(valueOf('终止（未落地）'))
  })

  it('that is not there is named with what is', () => {
    expect(parseChoice('已签', '状态', options)).toEqual({
      kind: 'issue',
      code: 'UNKNOWN_WORD',
      message: '状态没有“已签”这一项，可填：已签约、在谈、终止（未落地）。',
      suggestion: '已签约',
    })
  })

  it('far from all of them brings no suggestion', () => {
    expect(parseChoice('开工建设', '状态', options)).toMatchObject({ suggestion: null })
  })
})

describe('a code', () => {
  const read = (raw: string) => parseCode(raw, '经济分类', 'economicClass', codes)

  it.each(['30211', '３０２１１', '差旅费', '30211 差旅费', '30211-差旅费', '30211：差旅费'])(
    'is read from %s',
    (raw) => expect(read(raw)).toEqual(valueOf('30211')),
  )

  it('that contradicts its name is not guessed', () => {
    expect(read('30211 公务接待费')).toEqual({
      kind: 'issue',
      code: 'CODE_AND_NAME',
      message: '经济分类代码 30211 是“差旅费”，后面写的是“公务接待费”，两者不符，请核对。',
      suggestion: '30211 差旅费',
    })
  })

  it('whose name stands in the list twice must be written', () => {
    expect(read('其他支出')).toEqual({
      kind: 'issue',
      code: 'CODE_AMBIGUOUS',
      message: '经济分类“其他支出”对应 30299、50299，请写明代码。',
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

  it('cannot be told where the list is empty', () => {
    expect(parseCode('30211', '经济分类', 'none', codes)).toMatchObject({
      code: 'UNKNOWN_CODE',
      suggestion: null,
    })
  })
})

describe('a reference', () => {
  const captions: NonNullable<CellContext['captions']> = (ledger, year) =>
    ledger === 'project' && year === 2023
      ? new Map([
          ['投资推介', ['a1']],
          ['驻点招商', ['b1', 'b2']],
        ])
      : new Map()
  const read = (raw: string, year?: number) =>
    parseReference(raw, '项目', 'project', { codes, captions, ...(year === undefined ? {} : { year }) })

  it('is the id of the one row of that caption in that year', () => {
    expect(read(' 投资推介 ', 2023)).toEqual(valueOf('a1'))
  })

  it('to two rows of one name is not guessed', () => {
    expect(read('驻点招商', 2023)).toEqual({
      kind: 'issue',
      code: 'REFERENCE_AMBIGUOUS',
      message: '项目“驻点招商”有 2 条同名记录，请先在该台账中区分名称。',
      suggestion: null,
    })
  })

  it('to a row that is not there brings the nearest caption', () => {
    expect(read('投资推荐', 2023)).toEqual({
      kind: 'issue',
      code: 'REFERENCE_UNKNOWN',
      message: '项目“投资推荐”不在台账中，请先登记，或按台账中的名称填写。',
      suggestion: '投资推介',
    })
  })

  it('cannot be told in another year, without a year, or without captions', () => {
    expect(read('投资推介', 2022)).toMatchObject({ code: 'REFERENCE_UNKNOWN', suggestion: null })
    expect(read('投资推介')).toMatchObject({ code: 'REFERENCE_UNKNOWN' })
    expect(parseReference('投资推介', '项目', 'project', { codes })).toMatchObject({
      code: 'REFERENCE_UNKNOWN',
    })
  })
})

describe('yes or no', () => {
  it.each(['是', '有', '√', 'Y', 'yes', 'TRUE', '1', '１'])('%s is yes', (raw) =>
    expect(parseFlag(raw, '是否重大')).toEqual(valueOf(true)),
  )
  it.each(['否', '无', '×', 'N', 'no', 'false', '0', '/'])('%s is no', (raw) =>
    expect(parseFlag(raw, '是否重大')).toEqual(valueOf(false)),
  )
  it('is asked for where it cannot be told', () => {
    expect(parseFlag(' 待定 ', '是否重大')).toEqual({
      kind: 'issue',
      code: 'NOT_YES_OR_NO',
      message: '是否重大请填“是”或“否”，这里是“待定”。',
      suggestion: null,
    })
  })
})

describe('the nearest word', () => {
  it('counts single steps', () => {
    expect([distance('差旅费', '差旅费'), distance('差旅费', '差旅'), distance('', '差旅费')]).toEqual([
      0, 1, 3,
    ])
    expect(distance('镕喆堃', '镕喆坤')).toBe(1)
  })

  it('is none where there are no words or all are far', () => {
    expect(nearest('差旅费', [])).toBeNull()
    expect(nearest('差旅费', ['公务接待费'])).toBeNull()
  })
})
