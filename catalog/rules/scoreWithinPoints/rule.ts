import { formsOf, rule, termOf } from '@hengjian/checker'

/** A score is at most its points and not below nothing. */
export const scoreWithinPoints = rule({
  id: 'A27',
  name: 'scoreWithinPoints',
  title: '得分不应高于分值',
  level: 'error',
  status: 'stable',
  basis: '财预〔2020〕10号，指标得分不超过该指标分值',
  fix: '核对该行的分值与得分。',
  says: { wrong: '{label}，高于分值 {expected}，请核对。' },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      const rows = [...(form.funds?.total ? [{ ...form.funds.total, level3: null }] : []), ...form.indicators]
      for (const { points, score, level3 } of rows) {
        const name = level3?.text ?? '预算执行率'
        const left = termOf(score, `${name}得分 ${score?.text ?? ''}`)
        const right = termOf(points, `${name}分值`)
        if (left && right) yield { relation: { kind: 'comparison', left, operator: '≤', right }, document }
      }
    }
    for (const { form, document } of formsOf(file, 'scoreTable'))
      for (const { name, points, score } of form.items) {
        const left = termOf(score, `${name}得分 ${score?.text ?? ''}`)
        const right = termOf(points, `${name}分值`)
        if (left && right) yield { relation: { kind: 'comparison', left, operator: '≤', right }, document }
      }
  },
})
