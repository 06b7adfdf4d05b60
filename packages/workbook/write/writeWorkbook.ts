import { Workbook } from '@cj-tech-master/excelts'
import { addLists } from './lists.ts'
import { nobody } from './nobody.ts'
import type { WorkbookPlan } from './plan.ts'
import { addSheet } from './sheet.ts'

/** Every entry of the container carries this local time, so that the same plan gives the same bytes. */
const containerTime = new Date(1980, 0, 1)

/**
 * Writes a planned workbook in memory: merges, real numbers, print set-up for A4, drop-downs, notes.
 * For ledgers of many thousand rows use `streamRows`.
 */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  const workbook = new Workbook()
  const created = plan.createdAt === undefined ? new Date() : new Date(plan.createdAt)
  Object.assign(workbook, { title: plan.title, ...nobody, created, modified: created })
  const sheets = plan.sheets.map((sheet) => [sheet, addSheet(workbook, sheet)] as const)
  addLists(workbook, sheets)
  return workbook.xlsx.writeBuffer({ zip: { modTime: containerTime, timestamps: 'dos' }, validate: false })
}
