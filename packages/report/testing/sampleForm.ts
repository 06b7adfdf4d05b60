import { plain } from '../model/figure.ts'
import type { Block, Report } from '../model/report.ts'
import type { Table } from '../model/table.ts'
import { blank, label, number, words } from './cells.ts'
import { indicatorCount, indicatorRows, totalRow } from './indicators.ts'

const fundRow = (name: string, key: string, amounts: readonly [string, string, string]) => [
  label(name),
  ...amounts.map((amount, index) => number(amount, `funds.${key}.${index}`, '万元')),
]

const form: Table = {
  kind: 'table',
  columns: [7, 12, 12, 18, 14, 14, 7, 8, 18],
  headRows: 0,
  rows: [
    [label('项目支出名称'), words('招商引资工作经费', { columnSpan: 8 })],
    [
      label('主管部门'),
      words('演示市商务局', { columnSpan: 3 }),
      label('实施单位'),
      words('演示市投资促进中心', { columnSpan: 4 }),
    ],
    [
      label('项目资金\n（万元）', { rowSpan: 5 }),
      ...['资金来源', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率'].map((text) => label(text)),
      label('得分', { columnSpan: 2 }),
    ],
    [
      ...fundRow('其中：当年财政拨款', 'appropriation', ['4.5', '4.5', '4.42']),
      blank(),
      blank(),
      blank({ columnSpan: 2 }),
    ],
    [...fundRow('上年结转金额', 'carryOver', ['0', '0', '0']), blank(), blank(), blank({ columnSpan: 2 })],
    [...fundRow('其它资金', 'other', ['0', '0', '0']), blank(), blank(), blank({ columnSpan: 2 })],
    [
      ...fundRow('年度资金总额', 'total', ['4.5', '4.5', '4.42']),
      number('10', 'execution.weight', '分'),
      number('98.22%', 'execution.rate', ''),
      number('9.82', 'execution.score', '分', { columnSpan: 2 }),
    ],
    [
      label('年度总体目标', { rowSpan: 2 }),
      label('预期目标', { columnSpan: 3 }),
      label('实际完成情况', { columnSpan: 5 }),
    ],
    [
      words(
        '全年组织外出考察和接待来访，向企业介绍本地产业、政策和用地条件；编印投资指南，保证项目洽谈正常开展。',
        {
          columnSpan: 3,
          align: 'left',
        },
      ),
      words(
        '全年外出考察3批，接待来访企业40余批次，投资指南印发到位；经办人镕喆堃按月登记台账，洽谈情况均有记录可查。',
        {
          columnSpan: 5,
          align: 'left',
        },
      ),
    ],
    ...indicatorRows(label('绩效指标', { rowSpan: indicatorCount + 1 })),
    totalRow,
  ],
}

const paragraph = (text: string): Block => ({ kind: 'paragraph', align: 'justify', text: plain(text) })

/** A project form in nine columns with every kind of merge, and its annex, in words of our own. */
export const sampleForm: Report = {
  kind: 'projectSelfEvaluation',
  title: '项目支出绩效自评表',
  unit: '演示市投资促进中心',
  year: 2023,
  asOf: '2024-03-18T01:12:00.000Z',
  parts: [
    {
      id: 'form',
      title: '项目支出绩效自评表',
      orientation: 'portrait',
      blocks: [
        { kind: 'paragraph', align: 'center', text: plain('（2023年度）') },
        form,
        { kind: 'note', text: '数据截至2024年3月18日9时12分。日志第12区块，校验值 3f9a7c51。演示数据。' },
        { kind: 'signatures', labels: ['填表人', '单位负责人', '填报日期'] },
      ],
    },
    {
      id: 'annex',
      title: '各数取数说明',
      orientation: 'portrait',
      blocks: [
        { kind: 'heading', level: 1, number: '一、', text: '预算执行' },
        paragraph('执行率得分 9.82 分：10 × min(1, 4.42 ÷ 4.5) = 9.82。'),
        { kind: 'heading', level: 2, number: '（一）', text: '全年执行数' },
        paragraph(
          '全年执行数 4.42 万元，取自“支出台账”17条，项目为招商引资工作经费，截至2024年3月18日9时12分。',
        ),
        { kind: 'heading', level: 3, number: '1.', text: '调整' },
        paragraph('本年没有预算调整记录，全年预算数与年初预算数相同。'),
      ],
    },
  ],
}
