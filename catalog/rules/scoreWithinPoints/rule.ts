import { figureIn, formsOf, linesWith, rule, termOf } from '@hengjian/checker'

/** 信息公开（2分，自评2分）: an item of a scorecard that is written out. */
const inWords =
  /([^\s，。；、:：（）()\d.]{2,20})[（(](?:分值|满分|权重)?(\d+(?:\.\d+)?)分[，,；;、](?:自评|评价|实际)?得?分?(\d+(?:\.\d+)?)分[)）]/g

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
    for (const { text, document, place } of linesWith(file, '分）', '分)'))
      for (const [quote, name = '', points = '', score = ''] of text.matchAll(inWords)) {
        const [left, right] = [figureIn(score, place, '分'), figureIn(points, place, '分')]
        if (left && right)
          yield {
            relation: {
              kind: 'comparison',
              left: { label: `${name}得分 ${score}`, figure: left, quote },
              operator: '≤',
              right: { label: `${name}分值`, figure: right, quote },
            },
            document,
          }
      }
  },
})
