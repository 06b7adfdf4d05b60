import { Decimal } from '@hengjian/values'
import type { ProjectEvaluation } from '../projectEvaluation.ts'
import type { Finding, FindingLevel } from './finding.ts'

const found = (code: string, level: FindingLevel, place: string, message: string): Finding => ({
  code,
  level,
  place,
  message,
  figure: null,
  indicator: null,
})

const nothing = new Decimal(0)

/** Findings of the whole form: weights that do not add up, a class whose weight is not the card's, a blank goal. */
export function cardFindings({
  indicators,
  scorecard,
  expected,
  achieved,
}: Pick<ProjectEvaluation, 'indicators' | 'scorecard' | 'expected' | 'achieved'>): readonly Finding[] {
  const weightOf = (name: string | null): Decimal =>
    indicators
      .filter(({ indicator }) => name === null || indicator.class === name)
      .reduce((sum, { indicator }) => sum.plus(indicator.weight), nothing)
  const sum = weightOf(null).plus(scorecard.execution.weight)
  const full = new Decimal(100)
  return [
    ...(expected === null ? [found('GOAL_MISSING', 'notice', '预期目标', '预期目标还没有填写。')] : []),
    ...(achieved === null
      ? [found('RESULT_MISSING', 'notice', '实际完成情况', '实际完成情况还没有填写。')]
      : []),
    ...(sum.equals(full)
      ? []
      : [found('WEIGHTS_NOT_100', 'error', '分值', `分值合计 ${sum.toFixed()}；应为 100，请调整指标分值。`)]),
    ...scorecard.classes.flatMap(({ class: name, weight }) => {
      const own = weightOf(name)
      if (own.equals(weight)) return []
      const message = `${name}分值合计 ${own.toFixed()}；${scorecard.title}为 ${weight.toFixed()}，如按当地通知调整，请注明依据。`
      return [found('CLASS_WEIGHT_DIFFERS', 'notice', name, message)]
    }),
    ...indicators.flatMap(({ indicator }) =>
      scorecard.classes.some((one) => one.class === indicator.class && one.second.includes(indicator.second))
        ? []
        : [
            found(
              'INDICATOR_OUTSIDE_FORM',
              'error',
              indicator.name,
              `二级指标“${indicator.second}”不在“${indicator.class}”之下，表上没有它的位置，请在“绩效指标”里改正。`,
            ),
          ],
    ),
  ]
}
