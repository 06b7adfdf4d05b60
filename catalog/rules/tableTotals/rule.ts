import { formsOf, rule, tableSums } from '@hengjian/checker'

/** Heads of the tables of income, spending, 三公 and assets: which is the whole of which, by their words. */
const wholes: readonly (readonly [whole: RegExp, parts: RegExp])[] = [
  [
    /^(?:本年)?收入合计$/,
    /^(?:上年结转|(?:公共)?财政拨款|政府(?:性)?基金|纳入专户|其[他它]收入|事业收入|经营收入)/,
  ],
  [/^(?:本年)?支出合计$/, /^(?:基本支出|项目支出|经营支出|上缴上级支出|其[他它]支出)$/],
  [/^基本支出(?:合计|小计)?$/, /^(?:人员|(?:日常)?公用)(?:支出|经费)$/],
  [/^“?三公”?经费(?:支出)?合计$/, /^(?:公务接待|公务用车|公车|因公出国)/],
  [/^固定资产合计$/, /^(?:在用|出租|出借|闲置|待处置|其[他它])/],
]

/** A column that is a total by its head equals the columns that are its parts, row by row. */
export const tableTotals = rule({
  id: 'A13',
  name: 'tableTotals',
  title: '表内合计栏应等于所属各栏之和',
  level: 'error',
  status: 'trial',
  basis: '勾稽关系 I01、I02、I06、I07：收入、支出、三公经费和资产表的表内关系',
  fix: '核对合计栏与所属各栏，改正填错的一处。',
  says: {},
  *check(file) {
    for (const { form, document } of formsOf(file, 'plainTable'))
      for (const [whole, parts] of wholes)
        for (const sum of tableSums(form, whole, parts)) yield { ...sum, document }
  },
})
