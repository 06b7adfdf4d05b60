import type { FilePlace } from '@hengjian/report'
import { fillLevels } from './fillLevels.ts'
import type { FormCell, IndicatorRow, ScoreTable } from './form.ts'
import { squeeze } from './words/squeeze.ts'

/** 投入（13分） is 投入. */
const bareLevel = (text: string | null): string | null =>
  text === null ? null : text.replace(/[（(]\d+(?:\.\d+)?分?[)）]$/, '')

const words = (cell: FormCell | null): string | null =>
  cell === null || cell.text === '' ? null : squeeze(cell.text)

/** A form without target and result is the older scorecard of 投入, 过程, 产出. */
export const scoreTableOf = (
  indicators: readonly IndicatorRow[],
  total: ScoreTable['total'],
  place: FilePlace,
): ScoreTable => ({
  kind: 'scoreTable',
  items: fillLevels(indicators).map(
    ({ level1, level2, level3, points, score, deduction, scoreRate, deviation }) => ({
      level1: bareLevel(words(level1)),
      level1Cell: level1,
      level2: words(level2),
      name: words(level3) ?? words(level2) ?? '',
      points,
      score,
      ...(deduction ? { deduction } : {}),
      ...(scoreRate ? { scoreRate } : {}),
      reasoning: deviation,
    }),
  ),
  total,
  place,
})
