import { formsOf, rule, termOf, valueOf } from '@hengjian/checker'

/**
 * The score of the execution rate = points × rate, by the rate as printed. A score that goes with the exact rate
 * beside a rate that was rounded is right: the rate is what another rule asks about.
 */
export const executionScore = rule({
  id: 'S01',
  name: 'executionScore',
  title: '预算执行率得分应等于分值乘以执行率',
  level: 'error',
  status: 'stable',
  basis: '财预〔2020〕10号，预算执行率计分',
  fix: '按分值乘以执行率计算得分，执行率超过 100% 的按满分计。',
  says: {},
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      const total = form.funds?.total
      const score = termOf(total?.score, '预算执行率得分')
      const points = termOf(total?.points, '分值')
      const rate = termOf(total?.rate, '执行率')
      if (!score || !points || !rate) continue
      const [part, whole] = [valueOf(termOf(total?.executed, '')), valueOf(termOf(total?.fullYear, ''))]
      const full = valueOf(points)
      const exact = part && whole && full && !whole.isZero() ? part.div(whole).times(full) : null
      const goesWithExact = exact !== null && valueOf(score)?.eq(exact.toDecimalPlaces(2)) === true
      if (!goesWithExact) yield { relation: { kind: 'shareOfPoints', score, points, rate }, document }
    }
  },
})
