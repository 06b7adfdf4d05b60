import { formsOf, isBlank, precisionOf, quoted, rule, termOf, termsIn } from '@hengjian/checker'

const columns = [
  ['initial', '年初预算数'],
  ['fullYear', '全年预算数'],
  ['executed', '全年执行数'],
] as const

/** 年度资金总额 = Σ sources, column by column. A blank source counts as nothing, as the form is filled. */
export const fundSourcesAddUp = rule({
  id: 'A12',
  name: 'fundSourcesAddUp',
  title: '年度资金总额应等于各资金来源之和',
  level: 'error',
  status: 'trial',
  basis: '项目支出绩效自评表的表内关系',
  fix: '核对各资金来源与合计，改正填错的一处。',
  says: {},
  *check(file) {
    for (const { form, document } of formsOf(file, 'projectForm')) {
      const { total, rows } = form.funds ?? { total: null, rows: [] }
      const sources = rows.filter((row) => row !== total && row.kind !== 'unknown')
      if (!total || sources.length === 0) continue
      for (const [column, title] of columns) {
        const sum = termOf(total[column], `年度资金总额的${title}`)
        const parts = termsIn(sources.map((row) => [row[column], row.label.text]))
        const unread = sources
          .flatMap((row) => row[column] ?? [])
          .filter((cell) => !cell.figure && !isBlank(cell))
        if (!sum || parts.length === 0) continue
        if (unread.length > 0) {
          const cannotTell = `${title}有 ${unread.length} 处没有读成数，各资金来源之和没有核对。`
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
