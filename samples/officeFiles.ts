import { fieldsOf, headerOf, type Ledger } from '@hengjian/ledger'
import { writeWorkbook } from '@hengjian/workbook'
import { finalAccountsWorkbook } from './finalAccounts/finalAccountsWorkbook.ts'
import { inventedAccounts } from './finalAccounts/inventedAccounts.ts'
import { inventedGoals } from './evaluations.ts'
import { invented } from './invented.ts'
import { inventedCentre } from './organisations.ts'
import type { SampleRow } from './sampleRow.ts'

/** A file as an office has it on its desk. */
export type OfficeFile = { readonly name: string; readonly bytes: Uint8Array }

const year = 2023

/** Ledgers whose rows of the invented centre an office would have as a table of its own. */
const tables = ['budgetProjects', 'budgets', 'budgetAdjustments', 'performanceIndicators'] as const

/**
 * What a unit has in its first spring, for trying out the first day: the final accounts of two years, unmodified,
 * and tables of projects, budgets, project payments and goals. 演示数据, under the name of any unit.
 * @param unit name that the workbooks print as 编制单位
 * @param ledgers definitions, for the headers of the tables
 */
export async function officeFiles(
  unit: string,
  ledgers: ReadonlyMap<string, Ledger>,
): Promise<readonly OfficeFile[]> {
  // The year before is the invented later one under another year: it only has to be a whole set.
  const sets = [inventedAccounts(year), { ...inventedAccounts(2024), year: year - 1 }]
  const accounts = await Promise.all(
    sets.map(async (set) => ({
      name: `${set.year}年度部门决算报表（演示数据）.xlsx`,
      bytes: await writeWorkbook(finalAccountsWorkbook({ ...set, unit })),
    })),
  )
  const rows = [...invented, ...inventedGoals].filter(
    ({ org, cells }) => org === inventedCentre && yearOf(cells) === year,
  )
  const ofProjects = rows.filter(
    ({ ledger, cells }) => ledger === 'expenditures' && cells['nature'] === '项目支出',
  )
  return [
    ...accounts,
    ...[...tables, 'expenditures'].flatMap((name): readonly OfficeFile[] => {
      const ledger = ledgers.get(name)
      const own = name === 'expenditures' ? ofProjects : rows.filter((row) => row.ledger === name)
      return ledger && own.length > 0
        ? [{ name: `${ledger.title}（演示数据）.csv`, bytes: csvOf(ledger, own, rows) }]
        : []
    }),
  ]
}

/** Year of a row, by its year or the day it was paid. */
const yearOf = (cells: SampleRow['cells']): number =>
  Number(String(cells['year'] ?? cells['paidOn']).slice(0, 4))

/** A table under the headers of the ledger's template; references by the caption of the row they mean. */
function csvOf(ledger: Ledger, own: readonly SampleRow[], all: readonly SampleRow[]): Uint8Array {
  const fields = fieldsOf(ledger).filter(([, { kind }]) => kind !== 'evidence')
  const textOf = (cell: SampleRow['cells'][string] | undefined): string => {
    if (cell === null || cell === undefined) return ''
    if (typeof cell === 'boolean') return cell ? '是' : '否'
    if (typeof cell === 'object' && 'idOf' in cell)
      return String(all.find(({ label }) => label === cell.idOf)?.cells['name'] ?? '')
    return String(cell)
  }
  const quoted = (text: string): string => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const lines = [
    fields.map(([, field]) => headerOf(field)),
    ...own.map(({ cells }) => fields.map(([name]) => textOf(cells[name]))),
  ]
  return new TextEncoder().encode(`\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`)
}
