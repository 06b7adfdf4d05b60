import type { PlannedSheet } from '@hengjian/workbook'
import type { FinalAccounts } from './accounts.ts'
import { classSheet } from './classSheet.ts'
import { countCell } from './sheetParts.ts'

/** 财决附02: posts and people. */
export function staffSheet(accounts: FinalAccounts): PlannedSheet {
  const counts = [accounts.posts, accounts.inPost, accounts.inPost, undefined, undefined]
  return classSheet(accounts, {
    system: 'F02',
    form: '财决附02',
    title: '基本数字表',
    columns: [
      ['编制人数', '合计'],
      ['年末实有人数', '合计'],
      ['年末实有人数', '在职人员', '小计'],
      ['年末实有人数', '离休人员'],
      ['年末实有人数', '退休人员'],
    ],
    codeWord: '支出功能分类科目编码',
    total: counts,
    rows: [{ code: '2011350', name: '事业运行', amounts: counts }],
    cell: countCell,
  })
}
