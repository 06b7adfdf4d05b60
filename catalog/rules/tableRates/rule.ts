import { columnRatios, formsOf, quotients, rule, sheetOf } from '@hengjian/checker'

/** Rates, growth, shares, means and differences in a table, recomputed from the columns that they are made of. */
export const tableRates = rule({
  id: 'A36',
  name: 'tableRates',
  title: '表内比率、增减额应与所列各数一致',
  level: 'error',
  status: 'trial',
  basis: '表内关系：执行率、完成率、增长率、占比和增减额由同一行的两个数得出',
  fix: '按表内两个数重新计算，改正填错的一处。',
  says: {},
  *check(file) {
    for (const { form, document } of formsOf(file, 'plainTable'))
      for (const claims of [columnRatios, quotients])
        for (const claim of claims(sheetOf(form))) yield { ...claim, document }
  },
})
