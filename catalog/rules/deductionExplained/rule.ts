import { formsOf, isBlank, quoted, rule, termOf, valueOf } from '@hengjian/checker'

/** An indicator that lost points names its reason. */
export const deductionExplained = rule({
  id: 'S05',
  name: 'deductionExplained',
  title: '扣分的指标应填写偏差原因',
  level: 'warning',
  status: 'trial',
  basis: '自评表“偏差原因分析及改进措施”栏的填写要求',
  fix: '填写偏差原因和改进措施。',
  says: { blank: '“{indicator}”分值 {points}，得分 {score}，没有填写偏差原因，请补充。' },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm'))
      for (const { level3, points, score, deviation } of form.indicators)
        if (
          level3 &&
          points &&
          score &&
          valueOf(termOf(score, ''))?.lt(valueOf(termOf(points, '')) ?? 0) === true &&
          isBlank(deviation)
        )
          yield {
            says: 'blank',
            values: { indicator: level3.text, points: points.text, score: score.text },
            document,
            places: [quoted(score), quoted(level3)],
          }
  },
})
