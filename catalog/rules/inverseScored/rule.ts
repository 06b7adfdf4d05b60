import { formsOf, quoted, resultOf, rule, termOf, valueOf } from '@hengjian/checker'

/** A target that is to be kept low and was kept gives full marks: less is not a shortfall. */
export const inverseScored = rule({
  id: 'S07',
  name: 'inverseScored',
  title: '反向指标达到指标值的按满分计',
  level: 'notice',
  status: 'trial',
  basis: '财预〔2020〕10号，反向指标低于指标值为完成',
  fix: '核对该指标的方向和得分；另有评分办法的，请注明。',
  says: {
    inverse:
      '“{indicator}”指标值 {target}，完成值 {actual}，是越低越好的指标，已经完成；得分 {score} 是按完成值除以指标值计算的，请核对。',
  },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm'))
      for (const row of form.indicators) {
        const result = resultOf(row)
        const [points, score] = [valueOf(termOf(row.points, '')), valueOf(termOf(row.score, ''))]
        if (!result || result.upward || !result.met || !points || !score || !row.level3 || !row.score)
          continue
        const asPositive = points.times(result.actual).div(result.target)
        if (score.gte(points) || score.minus(asPositive).abs().gt('0.05')) continue
        yield {
          says: 'inverse',
          values: {
            indicator: row.level3.text,
            target: row.target?.text ?? '',
            actual: row.actual?.text ?? '',
            score: row.score.text,
          },
          document,
          places: [quoted(row.score), ...(row.actual ? [quoted(row.actual)] : [])],
          stated: row.score.text,
          expected: points.toFixed(),
        }
      }
  },
})
