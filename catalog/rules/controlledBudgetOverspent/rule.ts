import { formsOf, quoted, rule, termOf, valueOf } from '@hengjian/checker'

const controlled = /预算控制|控制在预算|支出控制|预算内|总成本|成本控制/

/** An indicator that the budget was kept has no full marks where more was spent than the budget of the whole year. */
export const controlledBudgetOverspent = rule({
  id: 'S08',
  name: 'controlledBudgetOverspent',
  title: '支出超过全年预算数的，预算控制类指标不宜给满分',
  level: 'warning',
  status: 'trial',
  basis: '预算法第五十七条；全年预算数含年中调整',
  fix: '核对全年预算数与全年执行数；有追加、调剂的请补充文号并更正全年预算数。',
  says: {
    over: '“{indicator}”得分 {score} 为满分，而全年执行数 {executed} 大于全年预算数 {budget}，请核对，或补充追加、调剂依据。',
  },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      const { fullYear, executed } = form.funds?.total ?? {}
      const [budget, spent] = [valueOf(termOf(fullYear, '')), valueOf(termOf(executed, ''))]
      if (!budget || !spent || !fullYear || !executed || spent.lte(budget)) continue
      for (const { level3, points, score } of form.indicators) {
        const full = valueOf(termOf(points, ''))
        if (!level3 || !score || !controlled.test(level3.text) || !full) continue
        if (valueOf(termOf(score, ''))?.eq(full) !== true) continue
        yield {
          says: 'over',
          values: {
            indicator: level3.text,
            score: score.text,
            executed: executed.text,
            budget: fullYear.text,
          },
          document,
          places: [quoted(score), quoted(executed), quoted(fullYear)],
          stated: score.text,
        }
      }
    }
  },
})
