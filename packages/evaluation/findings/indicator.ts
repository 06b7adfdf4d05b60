import { isKnown } from '@hengjian/values'
import { agrees } from '../actual.ts'
import type { ScoredIndicator } from '../projectEvaluation.ts'
import type { Finding, FindingLevel } from './finding.ts'

const squeezed = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '')

/**
 * Findings of one indicator. One cause, one finding: a missing result is not also a wrong score, and a
 * score outside its weight is not also one above the rule.
 */
export function indicatorFindings(scored: ScoredIndicator): readonly Finding[] {
  const { indicator, actual, given } = scored
  const { id, name, weight } = indicator
  const found = (code: string, level: FindingLevel, message: string): Finding => ({
    code,
    level,
    place: `${indicator.second} · ${name}`,
    message,
    figure: `indicator.${id}.score`,
    indicator: id,
  })
  if (!isKnown(actual.figure.fact)) {
    if (indicator.claimed === null)
      return [found('ACTUAL_MISSING', 'notice', `实际完成值还没有：${actual.figure.fact.reason}`)]
    const claimed = indicator.claimed.toFixed(2)
    return [
      found(
        'SCORE_WITHOUT_ACTUAL',
        'error',
        `实际完成值空白，所填得分 ${claimed}；请填写实际完成值，或补充依据。`,
      ),
    ]
  }
  if (given !== null && (given.gt(weight) || given.lt(0)))
    return [
      found(
        'SCORE_OUTSIDE_WEIGHT',
        'error',
        `所填得分 ${given.toFixed(2)}；分值为 ${weight.toFixed()}，得分应在 0 至分值之间，请核对。`,
      ),
    ]
  return [...resultFindings(scored, found), ...scoreFindings(scored, found)]
}

type Found = (code: string, level: FindingLevel, message: string) => Finding

function resultFindings({ indicator, actual }: ScoredIndicator, found: Found): readonly Finding[] {
  const { actualText, target, operator } = indicator
  const copies =
    actualText !== null &&
    operator !== '期限' &&
    squeezed(actualText) === squeezed(target) &&
    (operator === '定性' || /[≥≤><=]/.test(actualText))
  const differs = actual.ledgerSays !== null && agrees(indicator, actual.ledgerSays) === false
  return [
    ...(copies
      ? [
          found(
            'ACTUAL_COPIES_TARGET',
            'warning',
            '实际完成值与指标值相同，缺佐证；请填写实际结果，或补充依据。',
          ),
        ]
      : []),
    ...(differs && actual.ledgerSays
      ? [
          found(
            'ACTUAL_DIFFERS_FROM_LEDGER',
            'warning',
            `实际完成值所填 ${actualText}；台账取数为 ${actual.ledgerSays.explanation.printed}，请核对，或补充依据。`,
          ),
        ]
      : []),
  ]
}

function scoreFindings({ indicator, score, given }: ScoredIndicator, found: Found): readonly Finding[] {
  const { weight, deviation } = indicator
  if (given === null) {
    const why = score.kind === 'cannotTell' ? score.reason : '请按指标完成情况在档次内打分。'
    return [found('SCORE_OPEN', 'notice', `得分还没有：${why}`)]
  }
  const stated = `所填得分 ${given.toFixed(2)}`
  const above = score.kind === 'range' ? score.to : score.kind === 'exact' ? score.points : null
  if (above !== null && given.gt(above))
    return [
      found(
        'SCORE_ABOVE_RULE',
        'warning',
        score.kind === 'exact'
          ? `${stated}；按指标值与完成值计算为 ${score.withNumbers}，请核对，或补充依据。`
          : `${stated}；按计分办法最高 ${above.toFixed(2)}，请核对，或补充依据。`,
      ),
    ]
  if (deviation !== null) return []
  if (given.lt(weight)) {
    const lost = weight.minus(given).toFixed(2)
    return [found('SCORE_LOST_UNEXPLAINED', 'warning', `扣 ${lost} 分，请填写偏差原因分析及改进措施。`)]
  }
  const asks = score.kind === 'cannotTell' ? null : score.asks
  return asks === null ? [] : [found('TARGET_EXCEEDED_UNEXPLAINED', 'warning', asks)]
}
