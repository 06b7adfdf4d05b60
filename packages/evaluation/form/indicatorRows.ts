import type { ProjectEvaluation, ScoredIndicator } from '../projectEvaluation.ts'
import { scorePlaces } from '../scoring/score.ts'
import { blank, editedCell, type FormCell, label } from './cell.ts'
import { inColumn, markOf } from './marks.ts'
import { printActual } from './printActual.ts'
import { printTarget } from './printTarget.ts'

/**
 * The indicator block: every 二级指标 of the card is printed in the card's order, even when it has no
 * indicator, with 一级指标 and 二级指标 merged downwards over their rows.
 */
export function indicatorRows(evaluation: ProjectEvaluation): readonly (readonly FormCell[])[] {
  const heads = [
    '一级指标',
    '二级指标',
    '三级指标',
    '年度指标值',
    '实际完成值',
    '分值',
    '得分',
    '偏差原因分析及改进措施',
  ].map((text) => label(text))
  const body = evaluation.scorecard.classes.flatMap(({ class: name, second }) => {
    const blocks = second.map((word) => ({
      word,
      own: evaluation.indicators.filter(
        ({ indicator }) => indicator.class === name && indicator.second === word,
      ),
    }))
    const height = blocks.reduce((sum, { own }) => sum + Math.max(1, own.length), 0)
    return blocks.flatMap(({ word, own }, block) => {
      const lines = own.length === 0 ? [emptyLine] : own.map((scored) => lineOf(scored, evaluation))
      return lines.map((line, index) => [
        ...(block === 0 && index === 0 ? [label(name, { rows: height })] : []),
        ...(index === 0 ? [label(word, { rows: lines.length })] : []),
        ...line,
      ])
    })
  })
  return [[label('绩效指标', { rows: body.length + 1 }), ...heads], ...body]
}

const emptyLine: readonly FormCell[] = [blank(), blank(), blank(), blank(), blank(), blank()]

function lineOf(scored: ScoredIndicator, { findings }: ProjectEvaluation): readonly FormCell[] {
  const { indicator, given } = scored
  const { id } = indicator
  const own = findings.filter((one) => one.indicator === id)
  const result = printActual(scored)
  const typed = indicator.actualText !== null
  return [
    label(indicator.name),
    label(printTarget(indicator)),
    {
      ...editedCell(
        result,
        { indicator: id, field: 'actualText' },
        { figure: `indicator.${id}.actual`, role: result === '' ? 'empty' : typed ? 'typed' : 'computed' },
      ),
      ...markOf(inColumn(own, 'actual')),
    },
    label(indicator.weight.toFixed()),
    {
      ...editedCell(
        given === null ? '' : given.toFixed(scorePlaces),
        { indicator: id, field: 'claimedScore' },
        {
          figure: `indicator.${id}.score`,
          role: given === null ? 'empty' : indicator.claimed === null ? 'computed' : 'typed',
        },
      ),
      ...markOf(inColumn(own, 'score')),
    },
    {
      ...editedCell(indicator.deviation ?? '', { indicator: id, field: 'deviationNote' }, { align: 'left' }),
      ...markOf(own),
    },
  ]
}
