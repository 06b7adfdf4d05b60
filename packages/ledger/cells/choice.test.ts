import { describe, expect, it } from 'vitest'
import { parseChoice, parseFlag } from './choice.ts'
import { valueOf } from './result.ts'

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
