import type { TableCell } from '../model/table.ts'
import { blank, label, number, words } from './cells.ts'

type Indicator = readonly [name: string, target: string, actual: string, weight: string, score: string]
type Second = readonly [name: string, indicators: readonly Indicator[]]

/** First and second class as the form prints them; a second class without indicators keeps its empty row. */
const classes: readonly (readonly [string, readonly Second[]])[] = [
  [
    '成本指标',
    [
      ['经济成本指标', [['预算控制情况', '≤4.5万元', '4.42万元', '20', '20.00']]],
      ['社会成本指标', []],
      ['生态环境成本指标', []],
    ],
  ],
  [
    '产出指标',
    [
      [
        '数量指标',
        [
          ['外出考察批次', '3批', '3批', '10', '10.00'],
          ['接待来访企业', '40批次', '40余批次', '10', '10.00'],
        ],
      ],
      ['质量指标', [['投资指南印发', '按计划完成', '已完成', '10', '10.00']]],
      ['时效指标', [['各项工作完成时限', '2023年12月31日前', '2023年12月31日前完成', '10', '10.00']]],
    ],
  ],
  [
    '效益指标',
    [
      ['经济效益指标', [['内联引资到位资金', '956亿元', '1,139.52亿元', '10', '10.00']]],
      ['社会效益指标', [['企业对本地的了解', '有所提高', '有所提高', '10', '10.00']]],
      ['生态效益指标', []],
      ['可持续影响指标', []],
    ],
  ],
  ['满意度指标', [['服务对象满意度指标', [['来访企业满意度', '≥95%', '96.43%', '10', '10.00']]]]],
]

const rowsOf = (second: Second): number => Math.max(1, second[1].length)

/** Rows of the block below its head. */
export const indicatorCount = classes
  .flatMap(([, seconds]) => seconds.map(rowsOf))
  .reduce((sum, rows) => sum + rows, 0)

const heads = [
  '一级指标',
  '二级指标',
  '三级指标',
  '年度指标值',
  '实际完成值',
  '分值',
  '得分',
  '偏差原因分析及改进措施',
]

/** The block of indicators with its head; `side` is the label beside it, over all of its rows. */
export const indicatorRows = (side: TableCell): readonly (readonly TableCell[])[] => [
  [side, ...heads.map((text) => label(text))],
  ...classes.flatMap(([name, seconds]) => classRows(name, seconds)),
]

function classRows(name: string, seconds: readonly Second[]): readonly (readonly TableCell[])[] {
  const whole = seconds.reduce((sum, second) => sum + rowsOf(second), 0)
  return seconds.flatMap(([second, indicators], at) => {
    const first = at === 0 ? [label(name, { rowSpan: whole })] : []
    const beside = label(second, { rowSpan: Math.max(1, indicators.length) })
    if (indicators.length === 0) return [[...first, beside, ...Array.from({ length: 6 }, () => blank())]]
    return indicators.map((indicator, index) => [
      ...(index === 0 ? [...first, beside] : []),
      ...indicatorCells(indicator),
    ])
  })
}

const indicatorCells = ([name, target, actual, weight, score]: Indicator): readonly TableCell[] => [
  words(name, { align: 'left' }),
  words(target),
  /\d年/.test(actual) ? words(actual) : number(actual, `${name}.actual`, ''),
  number(weight, `${name}.weight`, '分'),
  number(score, `${name}.score`, '分'),
  blank(),
]

export const totalRow: readonly TableCell[] = [
  label('总分', { columnSpan: 6, emphasis: 'total' }),
  number('100', 'total.weight', '分', { emphasis: 'total' }),
  number('99.82', 'total', '分', { emphasis: 'total' }),
  blank(),
]
