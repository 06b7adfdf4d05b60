import type { PlannedSheet } from '@hengjian/workbook'
import type { Amounts, ClassSpending, FinalAccounts } from './accounts.ts'
import { classRows, together } from './classRows.ts'
import { classSheet } from './classSheet.ts'
import { economicGroups } from './economicColumns.ts'

const columns = [
  ['合计'],
  ...economicGroups.flatMap(({ name, items }) => [[name, '小计'], ...items.map(([, item]) => [name, item])]),
]
const codes = [
  'total',
  ...economicGroups.flatMap(({ code, items }) => [code, ...items.map(([item]) => item)]),
]

const detailSheet = (
  accounts: FinalAccounts,
  system: string,
  form: string,
  title: string,
  amountsOf: (spending: ClassSpending) => Amounts,
): PlannedSheet =>
  classSheet(accounts, {
    system,
    form,
    title,
    columns,
    codeWord: '支出功能分类科目编码',
    ...classRows(accounts, (spending) => {
      const amounts = amountsOf(spending)
      return codes.map((code) => amounts[code])
    }),
  })

/** 财决05, 05-1, 05-2 and 08: spending by economic class. */
export const detailSheets = (accounts: FinalAccounts): readonly PlannedSheet[] => [
  detailSheet(accounts, 'Z05', '财决05', '支出决算明细表', (spending) =>
    accounts.spending.final === undefined ? {} : together(spending),
  ),
  detailSheet(accounts, 'Z05_1', '财决05-1', '基本支出决算明细表', ({ basic }) => basic),
  detailSheet(accounts, 'Z05_2', '财决05-2', '项目支出决算明细表', ({ project }) => project),
]

/** 财决08: the share of the general public budget; here all spending, where nothing else paid for it. */
export const generalBudgetDetail = (accounts: FinalAccounts): PlannedSheet =>
  detailSheet(accounts, 'Z08', '财决08', '一般公共预算财政拨款支出决算明细表', (spending) =>
    accounts.income['其他收入'] === undefined && accounts.spending.final !== undefined
      ? together(spending)
      : {},
  )
