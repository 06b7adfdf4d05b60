import { figureText, plain } from '../model/figure.ts'
import type { Report } from '../model/report.ts'
import type { TableCell } from '../model/table.ts'

const cell = (text: string, more: Partial<TableCell> = {}): TableCell => ({
  text: plain(text),
  columnSpan: 1,
  rowSpan: 1,
  align: 'center',
  emphasis: 'label',
  ...more,
})
const number = (text: string, more: Partial<TableCell> = {}): TableCell =>
  cell(text, { text: figureText(text, `figure.${text}`, '万元'), emphasis: 'none', ...more })
const empty = (more: Partial<TableCell> = {}): TableCell => cell('', { emphasis: 'none', ...more })

/** A project form in nine columns with every kind of merge, in words of our own. */
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
        {
          kind: 'table',
          columns: [7, 12, 12, 18, 14, 14, 9, 9, 18],
          headRows: 0,
          rows: [
            [cell('项目支出名称'), cell('投资推介工作经费', { columnSpan: 8 })],
            [
              cell('主管部门'),
              cell('演示市商务局', { columnSpan: 3 }),
              cell('实施单位'),
              cell('演示市投资促进中心', { columnSpan: 4 }),
            ],
            [
              cell('项目资金\n（万元）', { rowSpan: 3 }),
              ...['资金来源', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率'].map((text) =>
                cell(text),
              ),
              cell('得分', { columnSpan: 2 }),
            ],
            [
              cell('其中：当年财政拨款'),
              number('4.5'),
              number('4.5'),
              number('4.42'),
              empty(),
              empty(),
              empty({ columnSpan: 2 }),
            ],
            [
              cell('年度资金总额'),
              number('4.5'),
              number('4.5'),
              number('4.42'),
              number('10'),
              number('98.22%'),
              number('9.82', { columnSpan: 2 }),
            ],
            [
              cell('年度总体目标', { rowSpan: 2 }),
              cell('预期目标', { columnSpan: 3 }),
              cell('实际完成情况', { columnSpan: 5 }),
            ],
            [
              cell('接待来访企业，介绍本地条件。', { columnSpan: 3, align: 'left' }),
              cell('接待来访企业二百人次，联系人镕喆堃。', { columnSpan: 5, align: 'left' }),
            ],
            [
              cell('绩效指标', { rowSpan: 4 }),
              ...[
                '一级指标',
                '二级指标',
                '三级指标',
                '年度指标值',
                '实际完成值',
                '分值',
                '得分',
                '偏差原因分析及改进措施',
              ].map((text) => cell(text)),
            ],
            [
              cell('产出指标', { rowSpan: 2 }),
              cell('数量指标'),
              cell('接待人数'),
              cell('200'),
              number('200'),
              number('20'),
              number('20.00'),
              empty(),
            ],
            [
              cell('时效指标'),
              cell('完成时限'),
              cell('2023年12月31日前'),
              cell('完成'),
              number('10'),
              number('10.00'),
              empty(),
            ],
            [
              cell('满意度指标'),
              cell('服务对象满意度指标'),
              cell('服务对象满意度'),
              cell('≥95%'),
              number('96.43%'),
              number('10'),
              number('10.00'),
              empty(),
            ],
            [cell('总分', { columnSpan: 6, emphasis: 'total' }), number('100'), number('99.82'), empty()],
          ],
        },
        { kind: 'note', text: '数据截至2024年3月18日，日志区块 12。演示数据。' },
        { kind: 'signatures', labels: ['填表人', '单位负责人', '填报日期'] },
      ],
    },
    {
      id: 'annex',
      title: '各数取数说明',
      orientation: 'portrait',
      blocks: [
        { kind: 'heading', level: 1, number: '一、', text: '预算执行' },
        {
          kind: 'paragraph',
          align: 'justify',
          text: plain('执行率得分 9.82 分：10 × min(1, 4.42 ÷ 4.5) = 9.82。'),
        },
      ],
    },
  ],
}
