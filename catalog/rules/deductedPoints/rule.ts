import { type ColumnSum, columnsAgree, marksIn, rule, termOf } from '@hengjian/checker'

/** Where a form has columns for them, 扣分 is what the points have more than the score, and 得分率 the score by the points. */
export const deductedPoints = rule({
  id: 'A50',
  name: 'deductedPoints',
  title: '扣分应等于分值减得分，得分率应等于得分除以分值',
  level: 'error',
  status: 'trial',
  basis: '评分表的表内关系',
  fix: '核对同一行的分值、得分、扣分和得分率。',
  says: {},
  *check(file) {
    for (const [document, marks] of Map.groupBy(marksIn(file), (one) => one.document)) {
      const sums = marks.flatMap(({ name, points, score, deduction }): readonly ColumnSum[] => {
        const total = termOf(deduction, `“${name}”的扣分`)
        const [part, less] = [termOf(points, '分值'), termOf(score, '得分')]
        return total && part && less
          ? [{ relation: { kind: 'sum', total: unsigned(total), parts: [part], less: [less] } }]
          : []
      })
      for (const sum of columnsAgree(sums)) yield { ...sum, document }
      for (const { name, points, score, scoreRate } of marks) {
        const rate = termOf(scoreRate, `“${name}”的得分率`)
        const [part, whole] = [termOf(score, '得分'), termOf(points, '分值')]
        if (rate && part && whole && rate.figure.unit === '%')
          yield { relation: { kind: 'ratio', rate, part, whole }, document }
      }
    }
  },
})

/** Some write what was taken off with a sign: -1.14. */
const unsigned = <Of extends NonNullable<ReturnType<typeof termOf>>>(term: Of): Of => ({
  ...term,
  figure: { ...term.figure, value: term.figure.value?.replace(/^-/, '') ?? null },
})
