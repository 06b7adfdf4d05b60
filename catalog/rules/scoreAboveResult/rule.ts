import { formsOf, quoted, resultOf, rule, termOf, valueOf } from '@hengjian/checker'

/**
 * A target that was not reached gives at most points × reached ÷ target. Scoring lower is no mistake, but
 * follows from a way of scoring that the form does not show: it is asked for. What is counted, by which target, is known only where both are numbers of one unit.
 */
export const scoreAboveResult = rule({
  id: 'S02',
  name: 'scoreAboveResult',
  title: '未达到指标值的，得分不应高于按完成比例计算的得分',
  level: 'warning',
  status: 'trial',
  basis: '财预〔2020〕10号，定量指标未完成的按完成比例计分',
  fix: '按完成比例计算得分；另有评分办法的，请注明。',
  says: {
    above:
      '“{indicator}”指标值 {target}，完成值 {actual}，得分 {score}；按完成比例计算 {formula}，请核对，或注明评分办法。',
    below:
      '“{indicator}”指标值 {target}，完成值 {actual}，得分 {score}；按完成比例计算 {formula}，得分低于此数，请注明评分办法。',
  },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm'))
      for (const row of form.indicators) {
        const result = resultOf(row)
        const [points, score] = [valueOf(termOf(row.points, '')), valueOf(termOf(row.score, ''))]
        if (!result || result.met || !points || !score || !row.level3 || !row.score) continue
        const earned = points.times(result.share).toDecimalPlaces(2)
        const isAbove = score.minus(earned).gt('0.05')
        if (!isAbove && earned.minus(score).lte('0.5')) continue
        yield {
          says: isAbove ? 'above' : 'below',
          atMost: isAbove ? 'warning' : 'notice',
          values: {
            indicator: row.level3.text,
            target: row.target?.text ?? '',
            actual: row.actual?.text ?? '',
            score: row.score.text,
            formula: `${points.toFixed()} × ${result.actual.toFixed()} ÷ ${result.target.toFixed()} = ${earned.toFixed()}`,
          },
          document,
          places: [
            quoted(row.score),
            ...(row.actual ? [quoted(row.actual)] : []),
            ...(row.target ? [quoted(row.target)] : []),
          ],
          stated: row.score.text,
          expected: earned.toFixed(),
        }
      }
  },
})
