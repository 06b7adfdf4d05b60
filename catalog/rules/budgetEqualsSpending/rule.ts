import { formsOf, quoted, rule, termOf, valueOf } from '@hengjian/checker'

/**
 * A budget of the year that is what was spent, to the cent, and not what was laid down: the adjustment has papers
 * (correction 8: year-end levelling may be the bureau's own). Asked for, not judged.
 */
export const budgetEqualsSpending = rule({
  id: 'S21',
  name: 'budgetEqualsSpending',
  title: '全年预算数与执行数完全相同的应注明追加、收回文号',
  level: 'notice',
  status: 'trial',
  basis: '预算法第五十七条；年终平账、收回可由财政端办理',
  fix: '注明追加、收回的金额和文号；属于财政端年终处理的，请财政端核对。',
  says: {
    equal:
      '年初预算数 {initial}，全年预算数与全年执行数均为 {executed}，执行率为 100%，请注明追加、收回文号。',
  },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      const { initial, fullYear, executed } = form.funds?.total ?? {}
      const [first, budget, spent] = [initial, fullYear, executed].map((cell) => valueOf(termOf(cell, '')))
      if (!first || !budget || !spent || !initial || !fullYear || !executed) continue
      if (!budget.eq(spent) || first.eq(budget) || first.isZero()) continue
      yield {
        says: 'equal',
        values: { initial: initial.text, executed: executed.text },
        document,
        places: [quoted(fullYear), quoted(executed), quoted(initial)],
        certainty: 0.6,
      }
    }
  },
})
