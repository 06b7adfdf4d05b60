import { formsOf, quoted, resultOf, rule, termOf, valueOf } from '@hengjian/checker'
import { Decimal } from '@hengjian/values'

/** An excellent total beside an indicator of which less than six tenths were reached, and which cost hardly any points. */
export const highScoreLowResult = rule({
  id: 'N12',
  name: 'highScoreLowResult',
  title: '总分为优而主要指标完成较少的应说明',
  level: 'notice',
  status: 'trial',
  basis: '财预〔2020〕10号，定量指标未完成的按完成比例计分；界限值见报告检查的界限值',
  fix: '核对该指标的完成值和得分；属客观原因的请说明。',
  says: {
    low: '总分 {total}，而“{indicator}”指标值 {target}，完成值 {actual}，完成不到 {share}%，请核对该项得分，或说明原因。',
  },
  *check(file, parameters) {
    const [excellent, low] = ['excellent', 'lowResult'].map(
      (name) => new Decimal(parameters('reportChecks', name)),
    ) as [Decimal, Decimal]
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      const total = form.total?.score
      if (!total || valueOf(termOf(total, ''))?.gte(excellent) !== true) continue
      for (const row of form.indicators) {
        const result = resultOf(row)
        const [points, score] = [valueOf(termOf(row.points, '')), valueOf(termOf(row.score, ''))]
        if (!result || result.met || result.share.gte(low) || !points || !score || !row.level3 || !row.actual)
          continue
        // What was scored by the share that was reached is settled; what is above it S02 asks about.
        if (score.lte(points.times(result.share).plus('0.05')) || row.deviation?.text) continue
        yield {
          says: 'low',
          values: {
            total: total.text,
            indicator: row.level3.text,
            target: row.target?.text ?? '',
            actual: row.actual.text,
            share: low.times(100).toFixed(),
          },
          document,
          places: [quoted(row.actual), quoted(total)],
          follows: [row.score?.figure?.id ?? ''],
        }
      }
    }
  },
})
