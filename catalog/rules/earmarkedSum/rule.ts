import { columnsAgree, formsOf, precisionOf, rule, termOf, termsIn } from '@hengjian/checker'

const total = /^(?:本级)?专项资金/
const next = /^(?:公用经费|政府采购|部门(?:基本|整体)支出预算调整|项目支出|三公经费)/

/** 本级专项资金 = Σ the rows below it, one for each 专项, until the next group begins. */
export const earmarkedSum = rule({
  id: 'A08',
  name: 'earmarkedSum',
  title: '本级专项资金应等于各专项之和',
  level: 'error',
  status: 'trial',
  basis: '勾稽关系 I13：基础数据表“一个专项一行”',
  fix: '核对本级专项资金与各专项的金额。',
  says: {},
  *check(file) {
    for (const { form, document } of formsOf(file, 'baseForm')) {
      const at = form.rows.findIndex(({ name }) => total.test(name))
      const head = form.rows[at]
      if (!head) continue
      const below = form.rows.slice(at + 1)
      const end = below.findIndex(({ name }) => next.test(name))
      const rows = end < 0 ? below : below.slice(0, end)
      if (rows.length < 2) continue
      const sums = form.columns.flatMap(({ head: title }, column) => {
        const sum = termOf(head.cells[column], `${head.name}的${title.text}`)
        const parts = termsIn(rows.map(({ cells, name }) => [cells[column], name]))
        const precision = precisionOf([head, ...rows].map(({ cells }) => cells[column]))
        return sum && parts.length > 1
          ? [{ relation: { kind: 'sum' as const, total: sum, parts }, precision }]
          : []
      })
      // Offices also name only the larger of them.
      for (const sum of columnsAgree(sums)) yield { ...sum, document }
    }
  },
})
