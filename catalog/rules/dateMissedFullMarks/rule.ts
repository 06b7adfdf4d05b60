import { dateIn, formsOf, quoted, rule, termOf, valueOf } from '@hengjian/checker'

/** A deadline that was missed gives no full marks. Numbers are another rule's: their share can be computed. */
export const dateMissedFullMarks = rule({
  id: 'S03',
  name: 'dateMissedFullMarks',
  title: '未按时限完成的指标不宜给满分',
  level: 'warning',
  status: 'trial',
  basis: '财预〔2020〕10号，未完成指标值的按完成情况计分',
  fix: '核对完成时间；确实晚于时限的，按评分办法扣分并填写原因。',
  says: { late: '“{indicator}”时限为 {target}，完成时间 {actual}，得分 {score} 为满分，请核对。' },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm'))
      for (const { level3, target, actual, points, score } of form.indicators) {
        if (!target || !actual || !score || !level3) continue
        const [limit, done] = [dateIn(target.text), dateIn(actual.text)]
        const [full, given] = [valueOf(termOf(points, '')), valueOf(termOf(score, ''))]
        if (!limit || !done || done <= limit || !full || !given?.eq(full)) continue
        yield {
          says: 'late',
          values: { indicator: level3.text, target: target.text, actual: actual.text, score: score.text },
          document,
          places: [quoted(score), quoted(actual), quoted(target)],
          stated: score.text,
        }
      }
  },
})
