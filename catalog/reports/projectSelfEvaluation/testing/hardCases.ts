import { formToReport, scoredForm } from '@hengjian/evaluation'
import { type LedgerRow, readRows } from '@hengjian/metric/testing'
import type { Report } from '@hengjian/report'
import { Decimal } from '@hengjian/values'
import { assembled, catalogue, demoRows, demoSubject, indicator } from './demoProject.ts'

const frozen = {
  block: 128,
  hash: '3f9a7c51d0e86b24971c5af0b38e62d49a7f10c3e5b8624d90af7c1e3b5d8f26',
} as const

/** Longer than a page is high in the narrow column of the form. */
const longReason =
  '受上级活动改期影响，原定三季度的走访推迟到次年；下一步按月排出计划，由经办人镕喆堃逐项登记，主管负责人按季检查，对当年不能完成的事项提前一个季度提出调整申请。'

const classes = [
  ['成本指标', '经济成本指标'],
  ['产出指标', '数量指标'],
  ['产出指标', '质量指标'],
  ['产出指标', '时效指标'],
  ['效益指标', '社会效益指标'],
  ['效益指标', '可持续影响指标'],
  ['满意度指标', '服务对象满意度指标'],
] as const

const twenty = Array.from({ length: 20 }, (_, index) => {
  const [name, second] = classes[index % classes.length] ?? classes[0]
  return indicator(
    {
      class: name,
      second,
      name: `第${index + 1}项工作的登记、核对和按时报送`,
      operator: '≥',
      target: `${1_000 + index}人次`,
      actualText: `${900 + index}人次`,
      claimed: new Decimal('4.05'),
      points: index < 10 ? 5 : 4,
      deviation: index === 3 ? longReason.repeat(8) : index % 2 === 0 ? longReason : null,
    },
    index,
  )
})

const longName =
  '演示市外出招商和客商联络及投资环境推介系列活动（含异地商会换届协助、镕喆堃先生捐建展馆布展）专项工作经费'

/** A refund of an earlier year, larger than what was spent in this one. */
const refunded: readonly LedgerRow[] = readRows(
  [
    '台账,项目,资金来源,支付日期,凭证号,摘要,经济分类,支出性质,金额',
    '支出明细,演示客商联络经费,当年财政拨款,2023-11-02,记-9,收回上年多付差旅费,30211,项目支出,-120000.00',
  ].join('\n'),
  catalogue.ledgers,
)

const reportOf = async (...input: Parameters<typeof assembled>): Promise<Report> =>
  formToReport(scoredForm(await assembled(...input)), { frozen })

/** Forms that are hard to print, by what is hard about them. */
export const hardCases: Readonly<Record<string, Report>> = {
  usual: await reportOf(),
  twentyIndicators: await reportOf(demoRows, {
    indicators: twenty,
    project: { ...demoSubject, caption: longName },
    expected: longReason.repeat(2),
    achieved: longReason.repeat(3),
  }),
  noIndicators: await reportOf(demoRows, { indicators: [], expected: null, achieved: null }),
  nothingKnown: await reportOf([]),
  negativeAmounts: await reportOf([...demoRows, ...refunded]),
}
