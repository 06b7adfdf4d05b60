import { squeeze } from './squeeze.ts'

/** Labels of a scored form that stand before their value, and the heads of its goals. */
export type FormLabel = 'unit' | 'project' | 'supervisor' | 'implementer' | 'goal' | 'expected' | 'achieved'

const labels: readonly (readonly [RegExp, FormLabel])[] = [
  [/^(?:预算部门|部门[（(]单位[)）]|部门|预算单位|单位|填报单位)名称[:：]?$/, 'unit'],
  [/^项目(?:支出)?名称[:：]?$/, 'project'],
  [/^主管部门(?:及代码)?[:：]?$/, 'supervisor'],
  [/^(?:项目)?实施单位[:：]?$/, 'implementer'],
  [/^(?:年度)?(?:总体|绩效)?(?:目标完成情况|总体目标|绩效目标)(?:完成情况)?$/, 'goal'],
  [/^(?:年初)?预期目标$|^年初设定目标$/, 'expected'],
  [/^(?:目标)?实际完成情况$|^(?:全年|年度)实际完成情况$/, 'achieved'],
]

export const formLabel = (text: string): FormLabel | null =>
  labels.find(([pattern]) => pattern.test(squeeze(text)))?.[1] ?? null
