import { statedMetric } from '@hengjian/metric'
import { describe, expect, it } from 'vitest'
import { piecesOf } from './references.ts'

const of = (name: string, title: string) =>
  statedMetric({ name, title, unit: '万元', scope: 'unit', basis: '演示', by: { source: '收入来源' } })
const spent = of('spent', '三公经费')
const abroad = of('abroad', '因公出国（境）费')
const planned = of('planned', '三公经费预算')
const metrics = new Map([spent, planned, abroad].map((one) => [one.name, one]))
const only = (text: string) => {
  const [piece] = piecesOf(text, metrics)
  return piece?.kind === 'reference' ? piece.reference : piece
}

describe('a text that names its figures', () => {
  it('is text and figures in order', () => {
    expect(piecesOf('决算{三公经费}万元，', metrics).map((piece) => piece.kind)).toEqual([
      'text',
      'reference',
      'text',
    ])
    expect(piecesOf('没有数', metrics)).toEqual([{ kind: 'text', text: '没有数' }])
    expect(piecesOf('', metrics)).toEqual([])
  })

  it.each([
    ['{三公经费}', { metric: spent, years: 0, shown: 'value', project: null, unit: null }],
    ['｛ spent ｝', { metric: spent, years: 0, shown: 'value' }],
    ['{因公出国（境）费@上年}', { metric: abroad, years: -1 }],
    ['{三公经费@上年}', { years: -1 }],
    ['{三公经费 同比}', { shown: 'growth' }],
    ['{三公经费÷三公经费预算}', { shown: { shareOf: planned } }],
    ['{三公经费·甲项目|元}', { project: '甲项目', unit: '元' }],
    ['{三公经费（收入来源=其他资金）@上年}', { narrowed: { source: '其他资金' }, years: -1 }],
  ] as const)('reads %s', (text, expected) => {
    expect(only(text)).toMatchObject(expected)
  })

  it.each([
    ['{三公}', '没有名为“三公”的口径，请从列表中选。'],
    ['{三公经费÷合计}', '没有名为“合计”的口径，请从列表中选。'],
    ['{三公经费|美元}', '单位“美元”只能是元、万元或亿元。'],
    ['{}', '“”无法识别，请重新插入这个数。'],
    [
      '{三公经费（来源=甲）}',
      '口径“三公经费”的条件“来源=甲”无法识别，请写成“名称=值”，可用的名称：收入来源。',
    ],
  ])('says why %s cannot be read', (text, reason) => {
    expect(only(text)).toMatchObject({ kind: 'unreadable', reason })
  })
})
