import { type FundRow, sumOf, termOf, termsIn, valueOf } from '@hengjian/checker'

export const columns = [
  ['initial', '年初预算数'],
  ['fullYear', '全年预算数'],
  ['executed', '全年执行数'],
] as const

/** Rows that make the total, by the name of their list; `strange` are those beside them that nobody knows. */
export type Group = {
  readonly name: string
  readonly parts: readonly FundRow[]
  readonly strange: readonly FundRow[]
}

/** Columns in which rows make the total exactly. */
export const fits = (total: FundRow, parts: readonly FundRow[]): number =>
  columns.filter(([column]) => {
    const sum = valueOf(termOf(total[column], ''))
    const terms = termsIn(parts.map((row) => [row[column], '']))
    return sum !== null && terms.length > 0 && sumOf(terms).eq(sum)
  }).length

/** The list that makes the total in most columns, of several the first. */
const likeliest = (total: FundRow, lists: readonly (readonly FundRow[])[]): readonly FundRow[] =>
  lists.reduce((best, list) => (fits(total, list) > fits(total, best) ? list : best))

/**
 * The rows that make the total: money by its source, and in some forms once more by its purpose. Rows that only divide
 * another one are left out, unless the total plainly counts them; a row that nobody knows is a further source where the
 * columns say so.
 */
export function groupsOf(total: FundRow, rows: readonly FundRow[]): readonly Group[] {
  const strange = rows.filter(({ kind }) => kind === 'unknown')
  const known = rows.filter((row) => row !== total && row.kind !== 'unknown')
  const purposes = known.filter(({ kind }) => kind === 'purpose')
  // Tasks are often only the main ones: a column in which they make the total says that they are all of it.
  if (known.length === 0 && strange.length > 1)
    return fits(total, strange) > 0 ? [{ name: '各项任务', parts: strange, strange: [] }] : []
  const every = rows.filter((row) => row !== total && row.kind !== 'purpose')
  const outer = (some: readonly FundRow[]) => some.filter(({ within }) => within !== true)
  const sources = known.filter(({ kind }) => kind !== 'purpose')
  const parts = likeliest(total, [outer(sources), sources, outer(every), every])
  return [
    { name: '各资金来源', parts, strange: strange.filter((row) => !parts.includes(row)) },
    { name: '基本支出与项目支出', parts: purposes, strange: [] },
  ].filter((group) => group.parts.length > 0)
}
