import {
  columnsAgree,
  formsOf,
  type FundRow,
  isBlank,
  precisionOf,
  quoted,
  rule,
  termOf,
  termsIn,
} from '@hengjian/checker'
import { columns, fits, groupsOf } from './sources.ts'

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
      for (const { parts, name, strange } of groupsOf(total, rows)) {
        // A source of which nothing was read can be the difference, and so can a row that nobody knows.
        const lost = parts.filter((row) => columns.every(([each]) => row[each] === null))
        if (lost.length > 0 && fits(total, parts) === 0) {
          const cannotTell = `“${lost[0]?.label.text ?? ''}”一行没有读到数，${name}之和没有核对。`
          yield { cannotTell, document, places: lost.map(({ label }) => quoted(label)) }
          continue
        }
        if (strange.length > 0 && fits(total, parts) === 0) {
          const cannotTell = `“${strange[0]?.label.text ?? ''}”一行是否计入总额没有写明，${name}之和没有核对。`
          yield { cannotTell, document, places: strange.map(({ label }) => quoted(label)) }
          continue
        }
        const precision = precisionOf(rows.flatMap((row) => columns.map(([column]) => row[column])))
        const sums = columns.flatMap(([column, title]) => {
          const sum = termOf(total[column], `年度资金总额的${title}`)
          const terms = termsIn(parts.map((row) => [row[column], row.label.text]))
          return sum && terms.length > 0 && unreadIn(parts, column).length === 0
            ? [{ relation: { kind: 'sum' as const, total: sum, parts: terms }, precision }]
            : []
        })
        for (const sum of columnsAgree(sums)) yield { ...sum, document }
        for (const [column, title] of columns) {
          const unread = unreadIn(parts, column)
          if (unread.length === 0 || !total[column]?.figure) continue
          const cannotTell = `${title}有 ${unread.length} 处没有读成数，${name}之和没有核对。`
          yield { cannotTell, document, places: unread.map(quoted) }
        }
      }
    }
  },
})

const unreadIn = (parts: readonly FundRow[], column: (typeof columns)[number][0]) =>
  parts.flatMap((row) => row[column] ?? []).filter((cell) => !cell.figure && !isBlank(cell))
