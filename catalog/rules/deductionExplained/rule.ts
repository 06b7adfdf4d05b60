import { formsOf, isBlank, quoted, rule, termOf, valueOf } from '@hengjian/checker'

/** What somebody will do about it, in the words in which it is written. */
const measures =
  /改进|措施|下一?步|今后|将|加强|加大|拟|计划|力争|整改|完善|推进|推动|尽快|优化|提升|提高|争取/

/** An indicator that lost points names its reason, and what will be done about it. */
export const deductionExplained = rule({
  id: 'S05',
  name: 'deductionExplained',
  title: '扣分的指标应填写偏差原因',
  level: 'warning',
  status: 'trial',
  basis: '自评表“偏差原因分析及改进措施”栏的填写要求',
  fix: '填写偏差原因和改进措施。',
  says: {
    blank: '“{indicator}”分值 {points}，得分 {score}，没有填写偏差原因，请补充。',
    noMeasure: '“{indicator}”分值 {points}，得分 {score}，填写了偏差原因，没有填写改进措施，请补充。',
  },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      if (form.reasons === false) continue
      for (const { level3, points, score, deviation } of form.indicators) {
        const [most, given] = [valueOf(termOf(points, '')), valueOf(termOf(score, ''))]
        if (!level3 || !points || !score || !most || !given || most.lte(given)) continue
        const blank = isBlank(deviation)
        if (!blank && measures.test(deviation?.text ?? '')) continue
        yield {
          says: blank ? 'blank' : 'noMeasure',
          values: { indicator: level3.text, points: points.text, score: score.text },
          document,
          atMost: blank ? 'warning' : 'notice',
          places: [...(blank || !deviation ? [] : [quoted(deviation)]), quoted(score), quoted(level3)],
        }
      }
    }
  },
})
