import type { ReadBlock } from '@hengjian/report'
import { describe, expect, it } from 'vitest'
import { splitDocuments } from './splitDocuments.ts'

const lines = (...texts: readonly string[]): readonly ReadBlock[] =>
  texts.map((text, index) => ({
    kind: 'paragraph',
    outline: null,
    text: { text, marks: [{ at: 0, place: { line: index + 1 } }] },
  }))
const kinds = (...texts: readonly string[]) => splitDocuments(lines(...texts)).map(({ kind }) => kind)

describe('the documents of a file', () => {
  it('are told by their titles, and nothing between them is lost', () => {
    const blocks = lines(
      '部门整体支出绩效自评报告',
      '（2023年度）',
      '演示市投资促进中心',
      '一、单位基本情况',
      '部门整体支出绩效评价基础数据表',
      '财政供养人员情况',
      '演示市投资促进中心部门整体支出绩效自评表',
      '项目支出绩效自评报告',
      '一、项目概况',
      '项目支出绩效自评表',
    )
    const found = splitDocuments(blocks)
    expect(found.map(({ kind }) => kind)).toEqual([
      'departmentReport',
      'baseForm',
      'departmentForm',
      'projectReport',
      'projectForm',
    ])
    expect(found.flatMap((one) => one.blocks)).toEqual(blocks)
    expect(found[0]).toMatchObject({
      unit: '演示市投资促进中心',
      year: 2023,
      from: { line: 1 },
      to: { line: 4 },
    })
  })

  it('begin once where a cover repeats its title', () => {
    expect(kinds('部门整体支出绩效自评报告', '2024年4月', '部门整体支出绩效自评报告', '一、概况')).toEqual([
      'departmentReport',
    ])
  })

  it('do not begin where a sentence or a list only names one', () => {
    expect(
      kinds(
        '部门整体支出绩效自评报告',
        '自评结果详见《部门整体支出绩效自评表》',
        '按照要求，我中心填报了部门整体支出绩效自评表。',
        '1、部门整体支出绩效自评表',
      ),
    ).toEqual(['departmentReport'])
  })

  it('of a file without a title is one', () => expect(kinds('会议通知', '请按时参加')).toEqual(['other']))
})
