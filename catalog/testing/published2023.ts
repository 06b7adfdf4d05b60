import { existsSync, readFileSync } from 'node:fs'
import { compareCell } from '@hengjian/evaluation'
import { assertInvariant } from '@hengjian/values'

/** The published forms of one centre, 2023, as structured tables; they lie beside a checkout, not in it. */
const oracle = new URL('../../../shared/oracles/000_dadd72b30b1d02b8.json', import.meta.url)

export const publishedIsHere = existsSync(oracle)

/** Says in the list of tests whether the comparison runs. */
export const comparison = publishedIsHere
  ? 'compares with ../shared/oracles'
  : 'is skipped: ../shared/oracles with the published forms is not beside this checkout'

export type PrintedCell = string | number | null
export type PrintedRow = Readonly<Record<string, PrintedCell>>

/** The rows of a printed table by its id (T1, T2a …). */
export function printedTable(id: string): readonly PrintedRow[] {
  const { tables } = JSON.parse(readFileSync(oracle, 'utf8')) as {
    readonly tables: readonly { readonly id: string; readonly rows: readonly PrintedRow[] }[]
  }
  const found = tables.find((table) => table.id === id)
  assertInvariant(found, `the oracle has no table ${id}`)
  return found.rows
}

/** Whether two cells print the same: texts alike, numbers as numbers (16.6 is 16.60), blanks blank. */
export const printsSame = (left: PrintedCell | undefined, right: string | undefined): boolean =>
  compareCell(String(left ?? ''), right ?? '', []).kind === 'equal'
