import { formsOf, precisionOf, rule, splitClaim, termOf, termsIn } from '@hengjian/checker'

/** By nature of spending the department form splits 全年执行数: 基本支出 and 项目支出. */
export const spendingSplit = rule({
  id: 'A11',
  name: 'spendingSplit',
  title: '按支出性质分的各项之和应等于全年执行数',
  level: 'error',
  status: 'trial',
  basis: '勾稽关系 I11：部门整体支出绩效自评表的表内关系',
  fix: '核对基本支出、项目支出与年度资金总额的全年执行数；按预算数填写的，请注明。',
  says: {
    budget:
      '按支出性质分的各项合计 {sum}，等于预算数，而全年执行数为 {total}，请按全年执行数填写，或注明口径。',
  },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm')) {
      const amounts = form.spending.map(({ amount }) => amount)
      const parts = termsIn(form.spending.map(({ amount, name }) => [amount, name]))
      const funds = form.funds?.total
      const total = termOf(funds?.executed, '全年执行数')
      if (total && parts.length > 1)
        yield splitClaim({
          document,
          total,
          parts,
          strange: termsIn((form.otherSplit ?? []).map(({ amount, name }) => [amount, name])),
          precision: precisionOf(amounts),
          insteadOf: [
            [funds?.fullYear, 'budget'],
            [funds?.initial, 'budget'],
          ],
        })
    }
  },
})
