import type { PlannedSheet } from '@hengjian/workbook'
import type { FinalAccounts } from './accounts.ts'

const plain = (name: string, texts: readonly string[]): PlannedSheet => ({
  name,
  orientation: 'portrait',
  columns: [90],
  headRows: 0,
  rows: texts.map((text) => [{ text, wrap: true }]),
})

/** 封面 and 目录, which hold no figures. */
export const frontSheets = (
  { unit, year }: FinalAccounts,
  forms: readonly PlannedSheet[],
): readonly PlannedSheet[] => [
  plain('封面', [`${year}年度部门决算报表`, `编制单位：${unit}`, `报送日期：${year + 1}年2月28日`]),
  plain('目录', ['目录', ...forms.map(({ name }) => name)]),
]

/** What in the sheets is not as published. */
export const noteSheet = ({ notes }: FinalAccounts): PlannedSheet => plain('编制说明', ['编制说明', ...notes])
