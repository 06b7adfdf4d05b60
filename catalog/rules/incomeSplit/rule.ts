import { formsOf, precisionOf, rule, splitClaim, termOf, termsIn } from '@hengjian/checker'

/** By nature of income the department form splits 全年预算数; some offices fill the initial budget, which is asked for. */
export const incomeSplit = rule({
  id: 'A10',
  name: 'incomeSplit',
  title: '按收入性质分的各项之和应等于全年预算数',
  level: 'error',
  status: 'trial',
  basis: '勾稽关系 I10：部门整体支出绩效自评表的表内关系',
  fix: '核对按收入性质分的各项与年度资金总额；按年初预算数填写的，请注明。',
  says: {
    initial:
      '按收入性质分的各项合计 {sum}，等于年初预算数，而全年预算数为 {total}，请按全年预算数填写，或注明口径。',
    executed:
      '按收入性质分的各项合计 {sum}，等于全年执行数，而全年预算数为 {total}，请按全年预算数填写，或注明口径。',
  },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm')) {
      const amounts = form.income.map(({ amount }) => amount)
      const parts = termsIn(form.income.map(({ amount, name }) => [amount, name]))
      const total = termOf(form.funds?.total?.fullYear, '全年预算数')
      if (total && parts.length > 1)
        yield splitClaim({
          document,
          total,
          parts,
          strange: termsIn((form.otherSplit ?? []).map(({ amount, name }) => [amount, name])),
          precision: precisionOf(amounts),
          insteadOf: [
            [form.funds?.total?.initial, 'initial'],
            [form.funds?.total?.executed, 'executed'],
          ],
        })
    }
  },
})
