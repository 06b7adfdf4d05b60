import { publishedCentre } from './organisations.ts'
import { indicatorRows, type SampleIndicator } from './indicators.ts'
import { publishedProjects } from './published2023.ts'
import type { SampleRow } from './sampleRow.ts'

const cost = '成本指标'
const output = '产出指标'
const benefit = '效益指标'
const satisfaction = '满意度指标'
const deadline = '2023年12月31日前'
const survey: SampleIndicator = [
  satisfaction,
  '服务对象满意度指标',
  '服务对象满意度',
  '≥',
  '≥95%',
  '10',
  { actualText: '≥95%', claimedScore: '10' },
]

/** 联络湖南异地商会工作经费: targets, results and scores as published; 实地考察 has a score and no result in print. */
const chamber: readonly SampleIndicator[] = [
  [
    cost,
    '经济成本指标',
    '预算控制情况',
    '≤',
    '8',
    '20',
    { unit: '万元', metric: '全年执行数', claimedScore: '20' },
  ],
  [
    output,
    '数量指标',
    '参加异地商会活动',
    '≥',
    '2',
    '8',
    {
      unit: '次',
      metric: '工作完成数量',
      metricArguments: '类别=参加商会活动；计量单位=次',
      claimedScore: '8',
    },
  ],
  [
    output,
    '数量指标',
    '走访异地衡阳商会',
    '≥',
    '2',
    '8',
    { unit: '次', metric: '工作完成数量', metricArguments: '类别=走访商会；计量单位=次', claimedScore: '8' },
  ],
  [output, '数量指标', '实地考察', '≥', '1', '8', { unit: '次', claimedScore: '8' }],
  [
    output,
    '质量指标',
    '完成事件办结率',
    '≥',
    '100',
    '8',
    { unit: '%', actualText: '100', claimedScore: '8' },
  ],
  [output, '时效指标', '各项工作完成时限', '期限', deadline, '8', { actualText: '完成', claimedScore: '8' }],
  [
    benefit,
    '社会效益指标',
    '通过异地衡阳商会宣传衡阳',
    '定性',
    '积极宣传',
    '10',
    { actualText: '积极宣传', claimedScore: '10' },
  ],
  [benefit, '生态效益指标', '长效联络机制', '定性', '长期', '10', { actualText: '长期', claimedScore: '10' }],
  survey,
]

/** 招商引资工作经费: as published. */
const promotion: readonly SampleIndicator[] = [
  [
    cost,
    '经济成本指标',
    '预算控制情况',
    '≤',
    '4.5',
    '20',
    { unit: '万元', metric: '全年执行数', claimedScore: '20' },
  ],
  [
    output,
    '数量指标',
    '客商接待人数',
    '≥',
    '200',
    '20',
    {
      unit: '人次',
      metric: '工作完成数量',
      metricArguments: '类别=接待客商；计量单位=人次',
      claimedScore: '20',
    },
  ],
  [
    output,
    '质量指标',
    '完成事件办结率',
    '≥',
    '100',
    '10',
    { unit: '%', actualText: '100', claimedScore: '10' },
  ],
  [
    output,
    '时效指标',
    '各项工作完成时限',
    '期限',
    deadline,
    '10',
    { actualText: '完成', claimedScore: '10' },
  ],
  [
    benefit,
    '经济效益指标',
    '引导外地客商来衡投资洽谈',
    '定性',
    '积极吸引',
    '10',
    { actualText: '积极吸引', claimedScore: '10' },
  ],
  [
    benefit,
    '社会效益指标',
    '提升衡阳知名度',
    '定性',
    '积极宣传',
    '10',
    { actualText: '积极宣传', claimedScore: '10' },
  ],
  survey,
]

export const published2023Goals: readonly SampleRow[] = [
  ...indicatorRows(publishedCentre, 2023, publishedProjects.chamber, chamber),
  ...indicatorRows(publishedCentre, 2023, publishedProjects.promotion, promotion),
]
