import { meaningBy } from './meaning.ts'
import { unbracketed } from './squeeze.ts'

/** Labels of a scored form that stand before their value, and the heads of its goals. */
export type FormLabel =
  | 'unit'
  | 'project'
  | 'supervisor'
  | 'implementer'
  | 'goal'
  | 'expected'
  | 'achieved'
  | 'result'

const labels: readonly (readonly [RegExp, FormLabel])[] = [
  [/^(?:预算部门|部门[（(]单位[)）]|部门|预算单位|单位|填报单位|评价部门)名称$/, 'unit'],
  [/^项目(?:支出)?名称$/, 'project'],
  [/^(?:项目)?主管(?:部门|单位)(?:及代码)?$/, 'supervisor'],
  [/^(?:项目)?(?:实施|执行)单位$/, 'implementer'],
  [/^(?:全年|年度|年末)*(?:目标)?(?:实际)?完成情况$|^(?:全年|年度)目标(?:实际)?完成情况$/, 'achieved'],
  [/^(?:年度)?(?:总体|绩效)?(?:目标完成情况|总体目标|绩效目标)(?:完成情况)?$/, 'goal'],
  [/^(?:年初|年度)?(?:预期|总体|绩效|设定|年度)目标$|^年初(?:设定|绩效|预期)目标$/, 'expected'],
  [
    /^(?:自评|评价|综合|自评综合|绩效自评)?(?:总分|总得分|总评分|得分|等[级次]|得分及等[级次]|结论等次)$/,
    'result',
  ],
]

/** Labels are short. */
const longestLabel = 40

const meaning = meaningBy(labels)

export const formLabel = (text: string): FormLabel | null =>
  text.length > longestLabel ? null : meaning(unbracketed(text))

/** 评价结论, 存在问题, 填表人: words below or between the indicators that are no row of them. */
export const isNoteLabel = (text: string): boolean =>
  text.length <= longestLabel &&
  /^(?:评价结论|自评结论|存在(?:的)?(?:主要)?问题.*|改进措施.*|其[他它]需要?说明的?(?:问题|事项)|备注|说明|注|填[表报]人.*|联系人.*|联系电话|项目负责人|财务负责人|单位负责人|审核人.*|偏差大或目标未完成原因分析|下一步.*)$/.test(
    unbracketed(text),
  )
