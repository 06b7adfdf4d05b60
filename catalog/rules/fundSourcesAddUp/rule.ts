import {
  type FundRow,
  formsOf,
  isBlank,
  precisionOf,
  quoted,
  rule,
  sumOf,
  termOf,
  termsIn,
  valueOf,
} from '@hengjian/checker'

const columns = [
  ['initial', '年初预算数'],
  ['fullYear', '全年预算数'],
  ['executed', '全年执行数'],
] as const

type Group = { readonly name: string; readonly parts: readonly FundRow[] }

/** Columns in which rows make the total exactly. */
const fits = (total: FundRow, parts: readonly FundRow[]): number =>
  columns.filter(([column]) => {
    const sum = valueOf(termOf(total[column], ''))
    return sum !== null && sumOf(termsIn(parts.map((row) => [row[column], '']))).eq(sum)
  }).length

/**
 * The rows that make the total: money by its source, and in some forms once more by its purpose. Rows that only divide
 * another one are left out, unless the total plainly counts them.
 */
function groupsOf(total: FundRow, rows: readonly FundRow[]): readonly Group[] {
  const others = rows.filter((row) => row !== total && row.kind !== 'unknown')
  const sources = others.filter(({ kind }) => kind !== 'purpose')
  const outer = sources.filter(({ within }) => within !== true)
  const purposes = others.filter(({ kind }) => kind === 'purpose')
  const tasks = rows.filter(({ kind }) => kind === 'unknown')
  // Tasks are often only the main ones: a column in which they make the total says that they are all of it.
  if (others.length === 0 && tasks.length > 1)
    return fits(total, tasks) > 0 ? [{ name: '各项任务', parts: tasks }] : []
  return [
    { name: '各资金来源', parts: fits(total, sources) > fits(total, outer) ? sources : outer },
    { name: '基本支出与项目支出', parts: purposes },
  ].filter(({ parts }) => parts.length > 0)
}

/** 年度资金总额 = Σ sources, column by column. A blank source counts as nothing, as the form is filled. */
export const fundSourcesAddUp = rule({
  id: 'A12',
  name: 'fundSourcesAddUp',
  title: '年度资金总额应等于各资金来源之和',
  level: 'error',
  status: 'stable',
  basis: '项目支出绩效自评表的表内关系',
  fix: '核对各资金来源与合计，改正填错的一处。',
  says: {},
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      const { total, rows } = form.funds ?? { total: null, rows: [] }
      if (!total) continue
      for (const { parts: sources, name } of groupsOf(total, rows))
        for (const [column, title] of columns) {
          const sum = termOf(total[column], `年度资金总额的${title}`)
          const parts = termsIn(sources.map((row) => [row[column], row.label.text]))
          const unread = sources
            .flatMap((row) => row[column] ?? [])
            .filter((cell) => !cell.figure && !isBlank(cell))
          if (!sum || parts.length === 0) continue
          // A source of which nothing was read can be the difference.
          const lost = sources.filter((row) => columns.every(([each]) => row[each] === null))
          if (lost.length > 0 && fits(total, sources) === 0) {
            const cannotTell = `“${lost[0]?.label.text ?? ''}”一行没有读到数，${name}之和没有核对。`
            yield { cannotTell, document, places: lost.map(({ label }) => quoted(label)) }
            continue
          }
          if (unread.length > 0) {
            const cannotTell = `${title}有 ${unread.length} 处没有读成数，${name}之和没有核对。`
            yield { cannotTell, document, places: unread.map(quoted) }
            continue
          }
          yield {
            relation: { kind: 'sum', total: sum, parts },
            precision: precisionOf(rows.map((row) => row[column])),
            document,
          }
        }
    }
  },
})
