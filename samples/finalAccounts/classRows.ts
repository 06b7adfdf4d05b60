import { type Amounts, addUp, type ClassSpending, type FinalAccounts } from './accounts.ts'
import type { ClassRow } from './classSheet.ts'

type Pick = (spending: ClassSpending) => readonly (string | undefined)[]

/** The columns of a row added up over several classes; a column with nothing in it stays blank. */
const addColumns = (rows: readonly (readonly (string | undefined)[])[]): readonly (string | undefined)[] =>
  (rows[0] ?? []).map((_, column) => addUp(rows.map((row) => row[column])))

const parents: Readonly<Record<string, string>> = { '201': '一般公共服务支出', '20113': '商贸事务' }

/** Rows of 类, 款 and 项 with the total, as the classes of the accounts make them. */
export function classRows(
  { classes }: FinalAccounts,
  pick: Pick,
): { readonly total: readonly (string | undefined)[]; readonly rows: readonly ClassRow[] } {
  const items = classes.map(({ code, name, ...rest }) => ({
    code,
    name,
    amounts: pick({ code, name, ...rest }),
  }))
  const above = Object.entries(parents).map(([code, name]) => ({
    code,
    name,
    amounts: addColumns(items.filter((item) => item.code.startsWith(code)).map(({ amounts }) => amounts)),
  }))
  const rows = [...above, ...items]
    .filter(({ amounts }) => amounts.some((amount) => amount !== undefined))
    .sort((left, right) => (left.code < right.code ? -1 : 1))
  return { total: addColumns(items.map(({ amounts }) => amounts)), rows }
}

/** Basic and project spending of one class together, by economic class. */
export function together({ basic, project }: ClassSpending): Amounts {
  const codes = new Set([...Object.keys(basic), ...Object.keys(project)])
  return Object.fromEntries(
    [...codes].flatMap((code) => {
      const sum = addUp([basic[code], project[code]])
      return sum === undefined ? [] : [[code, sum] as const]
    }),
  )
}
