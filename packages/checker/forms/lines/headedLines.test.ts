import { readText } from '@hengjian/report/read'
import { expect, test } from 'vitest'
import { recogniseForms } from '../recogniseForms.ts'

const prose = Array.from(
  { length: 6 },
  () =>
    '　　全年引进到位资金一百一十亿元的省内外工业项目五十二个\n，农业项目二十七个，文旅项目三十八个，分别完成任务的九成以\n上。',
).join('\n')

const table = `　　职能概述
具体承办外来投
资促进工作，组
织开展促进活动
。
　　附件 评分表
一级指标 二级指标 三级指标 分值 得分 扣分 扣分原因
投入（40 分） 目标设定 绩效目标合理性 20 18 2
目标沿用上年数
，没有体现增产
要求
绩效指标明确性 20 20 0
过程（60 分） 预算执行
“三公”经费控制
率
30 30 0
— 3 —
资金使用合规性 30 28 2
2 笔支出不规范
，已经退回
合计 100 96 4`

const scoresIn = (text: string) =>
  recogniseForms(readText(text).blocks).forms.flatMap((form) =>
    form.kind === 'scoreTable'
      ? form.items.map(({ level2, name, points, score, deduction, reasoning }) =>
          [level2, name, points?.text, score?.text, deduction?.text, reasoning?.text].join(' '),
        )
      : [],
  )

test('a scorecard whose cells left no separators is read by what fits below its heads', () => {
  expect(scoresIn(`${prose}\n${table}`)).toStrictEqual([
    '目标设定 绩效目标合理性 20 18 2 目标沿用上年数，没有体现增产要求',
    '目标设定 绩效指标明确性 20 20 0 ',
    '预算执行 “三公”经费控制率 30 30 0 ',
    '预算执行 资金使用合规性 30 28 2 2 笔支出不规范，已经退回',
  ])
})

test('rows that were mixed up make neither sum, and are nobody’s', () => {
  expect(scoresIn(`${prose}\n${table.replace('20 20 0', '20').replace('30 30 0', '30')}`)).toStrictEqual([])
})
