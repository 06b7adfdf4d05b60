import { Decimal } from '@hengjian/values'
import { indicatorRows } from './indicators.ts'
import { publishedCentre } from './organisations.ts'
import type { SampleRow } from './sampleRow.ts'

const baseTable = '2023年度部门整体支出绩效评价基础表（公开）'
const selfEvaluation = '2023年度部门整体支出绩效自评表（公开）'
const basic = '支出性质=基本支出'

/** 口径, what narrows it, 2022年决算数, 2023年决算数, in 万元 as printed in the base table. */
const spent = [
  ['公务用车购置费', null, '0', '0'],
  ['公务用车运行维护费', null, '1.24', '2.72'],
  ['因公出国（境）费', null, '0', '0'],
  ['公务接待费', null, '8.92', '12.28'],
  ['项目支出', null, '22.5', '12.42'],
  ['业务工作经费支出', null, '22.5', '12.42'],
  ['运行维护经费支出', null, '0', '0'],
  ['本级专项资金支出', null, '0', '0'],
  ['商品和服务支出', basic, '69.72', '136.61'],
  ['办公费', basic, '2.46', '3.51'],
  ['水费、电费、差旅费', basic, '12.25', '58.1'],
  ['会议费、培训费', basic, '13.43', '6.54'],
  ['政府采购金额', null, '0', '0'],
] as const

/** 口径 and 2023年预算数, in 万元 as printed in the base table. */
const planned = [
  ['公务用车购置费预算', '0'],
  ['公务用车运行维护费预算', '3.1'],
  ['因公出国（境）费预算', '0'],
  ['公务接待费预算', '13.5'],
  ['项目支出年初预算', '12.5'],
  ['业务工作经费年初预算', '12.5'],
  ['运行维护经费年初预算', '0'],
  ['本级专项资金年初预算', '0'],
  ['商品和服务支出预算', '49.07'],
  ['办公费预算', '4.48'],
  ['水费、电费、差旅费预算', '1.8'],
  ['会议费、培训费预算', '0'],
  ['政府采购预算', '0'],
  ['楼堂馆所预算投资', '0'],
  ['楼堂馆所实际投资', '0'],
] as const

/** 口径, what narrows it, 万元 as printed in the form of the whole unit. */
const funds = [
  ['年初预算数', null, '249.04'],
  ['全年预算数', null, '380.14'],
  ['全年执行数', null, '380.14'],
  ['本年收入', '收入来源=一般公共预算财政拨款', '372.64'],
  ['本年收入', '收入来源=政府性基金预算财政拨款', '0'],
  ['本年收入', '收入来源=财政专户管理资金', '0'],
  ['本年收入', '收入来源=其他资金', '7.50'],
  ['基本支出', null, '367.72'],
] as const

const total = (document: string, year: number, metric: string, cells: SampleRow['cells']): SampleRow => ({
  ledger: 'statedTotals',
  org: publishedCentre,
  cells: { year, metric, subject: null, document, use: '采用汇总数', derived: false, ...cells },
})

/** Amounts in 元, as cells carry money. */
const money = (wan: string) => new Decimal(wan).times(10_000).toFixed(2)

const narrowed = (by: string | null): SampleRow['cells'] => (by === null ? {} : { metricArguments: by })

const count = (metric: string, quantity: string, unit: string): SampleRow =>
  total(baseTable, 2023, metric, { quantity, unit })

/** The whole unit as published for 2023: totals with their document, because the ledgers behind them are not public. */
export const published2023Unit: readonly SampleRow[] = [
  ...spent.flatMap(([metric, by, before, now]) => [
    total(baseTable, 2022, metric, { amount: money(before), ...narrowed(by) }),
    total(baseTable, 2023, metric, { amount: money(now), ...narrowed(by) }),
  ]),
  ...planned.map(([metric, amount]) => total(baseTable, 2023, metric, { amount: money(amount) })),
  ...funds.map(([metric, by, amount]) =>
    total(selfEvaluation, 2023, metric, { amount: money(amount), ...narrowed(by) }),
  ),
  count('编制人数', '15', '人'),
  count('年末在职人数', '14', '人'),
  count('楼堂馆所批复规模', '0', '㎡'),
  count('楼堂馆所实际规模', '0', '㎡'),
  {
    ledger: 'scorecardOverlays',
    org: publishedCentre,
    state: 'approved',
    cells: {
      year: 2023,
      scorecard: 'department-2020',
      document: '2023年度公开自评表所用分值',
      clause: '部门整体支出绩效自评表',
      validFrom: '2024-01-01',
      weights: '产出指标=40；成本指标=10',
    },
  },
]

const done = (text: string, score: string): SampleRow['cells'] => ({ actualText: text, claimedScore: score })

/** Goals of the whole unit: targets, results and scores as published. */
export const published2023UnitGoals: readonly SampleRow[] = indicatorRows(publishedCentre, 2023, null, [
  ['产出指标', '数量指标', '内联引资', '≥', '956亿元', '5', done('1139.52亿元', '5')],
  ['产出指标', '数量指标', '完成党风廉政建设任务', '≥', '3次', '5', done('3次', '5')],
  ['产出指标', '数量指标', '全面开展党建教育活动', '≥', '12次', '5', done('12次', '5')],
  [
    '产出指标',
    '质量指标',
    '招商引资项目汇编完成情况',
    '定性',
    '完成招商引资项目汇编',
    '5',
    done('已完成', '5'),
  ],
  ['产出指标', '质量指标', '招商引资宣传片完成情况', '定性', '完成招商引资宣传片', '5', done('已完成', '5')],
  [
    '产出指标',
    '质量指标',
    '招商考察活动是否完成圆满',
    '定性',
    '招商考察活动是否完成圆满',
    '5',
    done('完成圆满', '5'),
  ],
  [
    '产出指标',
    '时效指标',
    '各项工作完成时限',
    '期限',
    '2023年12月31日前',
    '10',
    done('2023年12月31日前完成', '10'),
  ],
  ['效益指标', '经济效益指标', '吸引外地客商来衡投资洽谈', '定性', '积极吸引', '15', done('积极吸引', '15')],
  ['效益指标', '社会效益指标', '宣传衡阳', '定性', '积极宣传', '15', done('积极宣传', '15')],
  ['满意度指标', '服务对象满意度指标', '服务对象满意度', '≥', '≥95%', '10', done('≥95%', '10')],
  [
    '成本指标',
    '经济成本指标',
    '预算控制情况',
    '定性',
    '所有支出控制在预算额度范围内',
    '10',
    done('所有支出控制在预算额度范围内', '10'),
  ],
])
