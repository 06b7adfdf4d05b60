import {
  type FormCell,
  formsOf,
  isBlank,
  isWithoutFunds,
  judge,
  printedTotal,
  quoted,
  readWhole,
  rule,
  sumOf,
  type Term,
  termOf,
  termsIn,
  valueOf,
} from '@hengjian/checker'
import { Decimal } from '@hengjian/values'

/** 总分 = score of the execution rate + scores of the indicators, and the sum of a scorecard's items. */
export const scoresAddUp = rule({
  id: 'A26',
  name: 'scoresAddUp',
  title: '总分应等于各项得分之和',
  level: 'error',
  status: 'stable',
  basis: '自评表的表内关系',
  fix: '核对各项得分与总分，改正填错的一处。',
  says: { apart: '总分所填 {total}，各项得分之和为 {sum}，尾差不足以解释，请核对。' },
  *check(file, parameters) {
    const full = parameters('reportChecks', 'fullPoints')
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      const total = termOf(printedTotal(form, full).score, '总分')
      if (!total) continue
      const scored = form.indicators.filter(({ points }) => !isBlank(points))
      const blank = scored.filter(({ score }) => isBlank(score))
      const parts = termsIn([
        [form.funds?.total?.score, '预算执行率'],
        ...scored.map(({ score, level3 }) => [score, level3?.text ?? '指标'] as const),
      ])
      if (blank.length > 0 || (!form.funds?.total?.score?.figure && !isWithoutFunds(form, full)))
        yield {
          cannotTell: '有指标没有填写得分，总分没有核对。',
          document,
          places: blank.flatMap(({ level3 }) => (level3 ? [quoted(level3)] : [])),
        }
      // Rows that a layout lost take their points with them: what is left cannot make the total.
      else if (
        sumOf(
          termsIn(
            [form.funds?.total?.points, ...scored.map(({ points }) => points)].map((cell) => [cell, '分值']),
          ),
        ).lt(full)
      )
        yield { cannotTell: `读到的分值之和不足 ${full} 分，总分没有核对。`, document, places: [] }
      else if (parts.length > 2)
        yield {
          ...(isRounded(total, parts)
            ? { relation: { kind: 'sum', total, parts } as const }
            : {
                says: 'apart',
                values: { total: total.figure.printed, sum: sumOf(parts).toFixed() },
                places: [total, ...parts].map(({ figure, quote }) => ({ place: figure.place, quote })),
                stated: total.figure.printed,
                expected: sumOf(parts).toFixed(),
              }),
          document,
          ...readWhole(form, full),
        }
    }
    for (const { form, document } of formsOf(file, 'scoreTable')) {
      const total = termOf(form.total?.score, '总分')
      const items = form.items.filter(({ points }) => !isBlank(points))
      const parts = termsIn(items.map(({ score, name }) => [score, name]))
      const points = sumOf(termsIn(items.map((item) => [item.points, '分值'])))
      // Scores above their points in several rows are rather numbers of another column.
      const above = items.filter(({ score, points: own }) => exceeds(score, own))
      if (!total || parts.length <= 2 || parts.length < items.length || points.lt(full)) continue
      if (above.length > 1)
        yield {
          cannotTell: '有几项得分高于分值，可能取自其他栏，总分没有核对。',
          document,
          places: above.flatMap(({ score }) => (score ? [quoted(score)] : [])),
        }
      else
        yield {
          relation: { kind: 'sum', total, parts },
          document,
          ...(points.eq(full) ? {} : { atMost: 'warning' as const }),
        }
    }
  },
})

/**
 * Full marks are laid down and not rounded: only scores that are no whole numbers can have lost something, each half of its
 * last place, and so can the total. Where that does not make the difference it is no tail of rounding.
 */
function isRounded(total: Term, parts: readonly Term[]): boolean {
  const off = valueOf(total)?.minus(sumOf(parts)).abs()
  if (!off || judge({ kind: 'sum', total, parts }).kind !== 'tail') return true
  const broken = parts.filter((part) => valueOf(part)?.isInteger() === false)
  const places = Math.max(total.figure.precision, ...broken.map(({ figure }) => figure.precision))
  return off.lte(
    new Decimal(10)
      .pow(-places)
      .times(broken.length + 1)
      .div(2),
  )
}

const exceeds = (score: FormCell | null, points: FormCell | null): boolean =>
  valueOf(termOf(score, ''))?.gt(valueOf(termOf(points, '')) ?? Infinity) === true
