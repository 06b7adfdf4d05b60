import { formsOf, isBlank, quoted, rule, termOf, valueOf } from '@hengjian/checker'

/** Points are given for a result; a row with a target and a score says what was reached. */
export const scoreWithoutResult = rule({
  id: 'S04',
  name: 'scoreWithoutResult',
  title: '有得分的指标应填写实际完成值',
  level: 'error',
  status: 'stable',
  basis: '财预〔2020〕10号，以实际完成值与指标值比较计分',
  fix: '补充实际完成值和依据；没有完成的，得分相应调整。',
  says: { blank: '“{indicator}”没有填写实际完成值，得分为 {score}，请补充完成值和依据。' },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm'))
      for (const { level3, target, actual, score } of form.indicators)
        if (
          level3 &&
          !isBlank(level3) &&
          !isBlank(target) &&
          // A layout without separators leaves no trace of a blank cell: what was not read is not blank.
          actual !== null &&
          isBlank(actual) &&
          valueOf(termOf(score, ''))?.gt(0) === true
        )
          yield {
            says: 'blank',
            values: { indicator: level3.text, score: score?.text ?? '' },
            document,
            places: [
              { ...quoted(actual), quote: level3.text },
              quoted(level3),
              ...(score ? [quoted(score)] : []),
            ],
          }
  },
})
