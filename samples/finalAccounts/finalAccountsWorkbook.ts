import type { WorkbookPlan } from '@hengjian/workbook'
import type { FinalAccounts } from './accounts.ts'
import { detailSheets, generalBudgetDetail } from './detailSheets.ts'
import { generalBudgetSheet, incomeSheet, spendingSheet } from './flowSheets.ts'
import { frontSheets, noteSheet } from './frontSheets.ts'
import { operationSheet } from './operationSheet.ts'
import { staffSheet } from './staffSheet.ts'
import { summarySheet } from './summarySheet.ts'

/**
 * The final accounts of a unit as the official system exports them: cover, contents, the forms in their
 * order, and a sheet that says what in them was worked out and not published.
 */
export function finalAccountsWorkbook(accounts: FinalAccounts): WorkbookPlan {
  const forms = [
    summarySheet(accounts),
    incomeSheet(accounts),
    spendingSheet(accounts),
    ...detailSheets(accounts),
    generalBudgetSheet(accounts),
    generalBudgetDetail(accounts),
    staffSheet(accounts),
    operationSheet(accounts),
  ]
  return {
    title: `${accounts.unit}${accounts.year}年度部门决算报表`,
    createdAt: `${accounts.year + 1}-03-01T00:00:00Z`,
    sheets: [...frontSheets(accounts, forms), ...forms, noteSheet(accounts)],
  }
}
