import { formsOf, isUpward, rule, termOf } from '@hengjian/checker'

/** 完成率 of an indicator, where the form has a column for it, is what was reached by what was aimed at. */
export const completionRate = rule({
  id: 'A21',
  name: 'completionRate',
  title: '指标完成率应等于完成值除以指标值',
  level: 'error',
  status: 'trial',
  basis: '自评表的表内关系',
  fix: '按同一行的完成值和指标值重新计算完成率。',
  says: {},
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm'))
      for (const row of form.indicators) {
        const { level3, target, actual, rate } = row
        const name = level3?.text ?? '指标'
        const [stated, part, whole] = [
          termOf(rate, `“${name}”的完成率`),
          termOf(actual, '完成值'),
          termOf(target, '指标值'),
        ]
        if (!stated || !part || !whole || stated.figure.unit !== '%') continue
        // Some offices print at most 100 %, and count what is to be kept low the other way round.
        const isCapped =
          Number(stated.figure.value) === 100 && Number(part.figure.value) >= Number(whole.figure.value)
        if (isCapped || !isUpward(row)) continue
        yield { relation: { kind: 'ratio', rate: stated, part, whole }, document }
      }
  },
})
