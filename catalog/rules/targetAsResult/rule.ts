import { type FormCell, formsOf, isBlank, plainWords, quoted, rule } from '@hengjian/checker'

const bound = /[≥≤＞＜><]|不低于|不高于|以上|以内/

/** The words of the target, or its number behind a sign: the sign and the unit may have columns of their own. */
const isTargetAgain = (target: FormCell, actual: FormCell): boolean =>
  bound.test(actual.text) &&
  (plainWords(actual.text) === plainWords(target.text) ||
    (actual.figure !== null && actual.figure.value === target.figure?.value))

/** “≥95%” as a result is the target once more: a result is a measured value. */
export const targetAsResult = rule({
  id: 'T01',
  name: 'targetAsResult',
  title: '实际完成值应填写实际结果',
  level: 'warning',
  status: 'trial',
  basis: '财预〔2020〕10号，以实际完成值与指标值比较计分',
  fix: '填写实际调查或统计得到的数值，注明样本和方法。',
  says: {
    criterion: '“{indicator}”的实际完成值“{actual}”写的是评分办法，没有实际结果，请补充完成值和依据。',
    same: '“{indicator}”的实际完成值“{actual}”与指标值相同，没有实际结果，请补充实测值和依据。',
  },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm'))
      for (const { level3, target, actual } of form.indicators) {
        if (!level3 || !target || !actual || isBlank(actual)) continue
        if (/得满分|[得扣]\s*\d+(?:\.\d+)?\s*分/.test(plainWords(actual.text)))
          yield {
            says: 'criterion',
            values: { indicator: level3.text, actual: actual.text },
            document,
            places: [quoted(actual), quoted(level3)],
          }
        else if (isTargetAgain(target, actual))
          yield {
            says: 'same',
            values: { indicator: level3.text, actual: actual.text },
            document,
            places: [quoted(actual), quoted(level3)],
          }
      }
  },
})
