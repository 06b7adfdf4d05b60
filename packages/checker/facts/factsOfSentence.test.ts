import { readText } from '@hengjian/report/read'
import { describe, expect, it } from 'vitest'
import { understand } from '../understand.ts'
import type { Measure } from './measure.ts'

const measures: readonly Measure[] = [
  { name: 'threePublic', title: '三公经费', family: 'amount', of: 'unit', words: ['三公经费'] },
  { name: 'reception', title: '公务接待费', family: 'amount', words: ['公务接待费'] },
  { name: 'basicSpending', title: '基本支出', family: 'amount', words: ['基本支出'] },
  { name: 'projectSpending', title: '项目支出', family: 'amount', words: ['项目支出'] },
  { name: 'wages', title: '工资福利支出', family: 'amount', of: 'spending', words: ['工资福利支出'] },
  { name: 'projectFunds', title: '项目资金', family: 'amount', of: 'project', words: ['工作经费'] },
]

/** What the numbers of a text say: measure, stage, year, value. */
const said = (text: string, title = '2023年度部门整体支出绩效自评报告') =>
  understand('报告.txt', readText(`# ${title}\n\n${text}`), measures)
    .documents.flatMap(({ facts }) => facts)
    .map(({ measure, stage, period, figure }) => [measure, stage, period.year, figure.value])

describe('a number in a sentence', () => {
  it('is named by the last measure before it, quotes inside the name or not', () => {
    expect(said('“三公”经费支出15.2万元，其中公务接待费12.28万元。')).toEqual([
      ['threePublic', 'executed', 2023, '15.2'],
      ['reception', 'executed', 2023, '12.28'],
    ])
  })

  it('says with its words which of the numbers it is, and takes the measure from the number before', () => {
    expect(said('三公经费年初预算数16万元，年终决算支出为15万元。')).toEqual([
      ['threePublic', 'initialBudget', 2023, '16'],
      ['threePublic', 'executed', 2023, '15'],
    ])
  })

  it('in a list is of the stage of its head', () => {
    expect(said('年初预算安排基本支出100万元，项目支出20万元。')).toEqual([
      ['basicSpending', 'initialBudget', 2023, '100'],
      ['projectSpending', 'initialBudget', 2023, '20'],
    ])
  })

  it('belongs to the year that is named before it', () => {
    expect(said('2022年公务接待费8.92万元，上年公务接待费8.9万元。').map(([, , year]) => year)).toEqual([
      2022, 2022,
    ])
  })

  it('is a detail of the spending before it', () => {
    expect(said('项目支出20万元，其中工资福利支出3万元。').at(-1)?.[0]).toBe('projectSpending/wages')
    expect(said('工资福利支出3万元。')).toEqual([])
  })

  it('that is a share or a growth is one of what was said before', () => {
    expect(said('新引进产业链企业26家，同比增长30%，完成年度目标任务数的104%。')).toEqual([
      ['新引进产业链企业', 'executed', 2023, '26'],
      ['新引进产业链企业', 'growth', 2023, '30'],
      ['新引进产业链企业', 'rate', 2023, '104'],
    ])
  })

  it('that a project received is only said of a project', () => {
    expect(said('全年工作经费4.5万元。')).toEqual([])
    const [fact] = said('全年工作经费支出4.42万元。', '2023年推介项目支出绩效自评报告')
    expect(fact?.slice(0, 2)).toEqual(['projectFunds', 'executed'])
  })

  it('that is a year, a name or a point says nothing', () => {
    expect(said('2023年，对照财办〔2024〕10号，12345热线得5分。')).toEqual([])
  })
})
