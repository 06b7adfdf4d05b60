import { type Decimal, isKnown, type Value, type Fact } from '@hengjian/values'
import { Decimal as Exact } from '@hengjian/values'
import type { Indicator } from './indicator.ts'
import type { Scorecard } from './scorecard.ts'
import type { Score } from './scoring/score.ts'

/** What a form's own figures cannot all mean, or what still asks for a reason. Judges figures, never people. */
export type Finding = {
  readonly code: string
  readonly level: 'error' | 'warning' | 'notice' | 'info'
  readonly place: string
  readonly message: string
  readonly figure: string | null
  readonly indicator: string | null
}

type About = {
  readonly indicator: Indicator
  readonly actual: Fact<Value>
  readonly score: Score
  readonly given: Decimal | null
}

/** Findings of one indicator. One cause, one finding: a missing result is not also a wrong score. */
export function indicatorFindings({ indicator, actual, score, given }: About): readonly Finding[] {
  const found = (code: string, level: Finding['level'], message: string): Finding => ({
    code,
    level,
    place: indicator.name,
    message,
    figure: `indicator.${indicator.id}.score`,
    indicator: indicator.id,
  })
  if (!isKnown(actual)) {
    if (given === null) return [found('ACTUAL_MISSING', 'notice', '实际完成值未填，请填写后计分。')]
    return [
      found(
        'SCORE_WITHOUT_ACTUAL',
        'error',
        `实际完成值未填，所填得分 ${given.toFixed(2)}，请补充完成值，或写明依据。`,
      ),
    ]
  }
  const findings: Finding[] = []
  if (
    actual.value.type === 'text' &&
    actual.value.text.trim() === indicator.target.trim() &&
    indicator.operator !== '期限'
  ) {
    findings.push(
      found('ACTUAL_EQUALS_TARGET', 'warning', '实际完成值与年度指标值相同，缺佐证，请补充实际结果。'),
    )
  }
  if (given === null) return [...findings, found('SCORE_OPEN', 'notice', '得分未填，请按指标完成情况打分。')]
  if (given.gt(indicator.weight) || given.lt(0)) {
    return [
      ...findings,
      found(
        'SCORE_OUTSIDE_WEIGHT',
        'error',
        `得分 ${given.toFixed(2)} 超出分值 ${indicator.weight.toFixed()} 的范围，请核对。`,
      ),
    ]
  }
  if (score.kind === 'exact' && given.gt(score.points)) {
    findings.push(
      found(
        'SCORE_ABOVE_RULE',
        'warning',
        `所填得分 ${given.toFixed(2)}；按指标值与完成值计算为 ${score.points.toFixed(2)}，请核对，或补充依据。`,
      ),
    )
  }
  if (indicator.deviation === null && given.lt(indicator.weight)) {
    findings.push(
      found(
        'DEVIATION_ASKED',
        'warning',
        `扣 ${indicator.weight.minus(given).toFixed(2)} 分，请填写偏差原因分析及改进措施。`,
      ),
    )
  } else if (
    indicator.deviation === null &&
    score.kind !== 'cannotTell' &&
    score.asks !== null &&
    given.equals(indicator.weight)
  ) {
    findings.push(found('OVERACHIEVED', 'notice', score.asks))
  }
  return findings
}

/** Findings of the whole card: weights that do not add up, a class whose weight is not the card's. */
export function weightFindings(indicators: readonly Indicator[], card: Scorecard): readonly Finding[] {
  const sum = indicators.reduce((total, { weight }) => total.plus(weight), card.execution.weight)
  const place = '指标分值'
  const findings: Finding[] = []
  if (!sum.equals(100)) {
    findings.push({
      code: 'WEIGHTS_NOT_100',
      level: 'error',
      place,
      message: `分值合计 ${sum.toFixed()}，应为 100，请调整指标分值。`,
      figure: null,
      indicator: null,
    })
  }
  for (const { class: name, weight } of card.classes) {
    const own = indicators
      .filter((one) => one.class === name)
      .reduce((total, one) => total.plus(one.weight), new Exact(0))
    if (!own.equals(weight)) {
      findings.push({
        code: 'CLASS_WEIGHT',
        level: 'notice',
        place: name,
        message: `${name}分值 ${own.toFixed()}，${card.title}为 ${weight.toFixed()}；如按当地通知调整，请注明依据。`,
        figure: null,
        indicator: null,
      })
    }
  }
  return findings
}

/** A claimed execution score that its own numbers do not give. */
export function executionFindings(score: Score, claimed: Decimal | null): readonly Finding[] {
  if (claimed === null || score.kind !== 'exact' || claimed.equals(score.points)) return []
  return [
    {
      code: 'EXECUTION_SCORE',
      level: claimed.gt(score.points) ? 'error' : 'warning',
      place: '预算执行率',
      message: `执行率所填得分 ${claimed.toFixed(2)}；按表内数 ${score.withNumbers}，请核对。`,
      figure: 'execution.score',
      indicator: 'execution',
    },
  ]
}
