import type { Figure } from '@hengjian/metric'
import { type Fact, isKnown, printValue, type Value } from '@hengjian/values'
import type { FundRow } from '../funds.ts'
import type { ProjectEvaluation } from '../projectEvaluation.ts'
import { scorePlaces } from '../scoring/score.ts'
import { blank, editedCell, figureCell, type FormCell, label } from './cell.ts'
import { markOf, onFigure } from './marks.ts'
import { printOnForm } from './printOnForm.ts'

/** Heads of the amounts, the weight and the rate in the fund block. */
export const fundHeads = ['年初预算数', '全年预算数', '全年执行数', '分值', '执行率'].map((text) =>
  label(text),
)

/** Only 年度资金总额 is scored; weight and score of the rows above stay blank, so nobody adds them up. */
export function fundRow(evaluation: ProjectEvaluation, row: FundRow): readonly FormCell[] {
  const { initial, fullYear, executed } = row.funds
  const amount = (figure: Figure, column: string): FormCell => {
    const key = `funds.${row.key}.${column}`
    const text = printKnown(figure.fact)
    const cell = { ...figureCell(text, key), ...markOf(onFigure(evaluation.findings, key)) }
    return text === '' ? { ...cell, role: 'empty' } : cell
  }
  const amounts = [amount(initial, 'initial'), amount(fullYear, 'fullYear'), amount(executed, 'executed')]
  if (row.key !== 'total') return [label(row.label), ...amounts, blank(), blank(), blank({ columns: 2 })]
  const { execution, scorecard } = evaluation
  const score = execution.given === null ? '' : execution.given.toFixed(scorePlaces)
  return [
    label(row.label),
    ...amounts,
    label(scorecard.execution.weight.toFixed()),
    figureCell(isKnown(execution.rate.fact) ? printValue(execution.rate.fact.value) : '', 'execution.rate'),
    {
      ...editedCell(
        score,
        { indicator: 'execution', field: 'claimedScore' },
        {
          columns: 2,
          figure: 'execution.score',
          role: score === '' ? 'empty' : execution.claimed === null ? 'computed' : 'typed',
        },
      ),
      ...markOf(onFigure(evaluation.findings, 'execution.score')),
    },
  ]
}

/** 总分: the weights as printed, and the points given. */
export function totalRow({ claimedTotal, scorecard, indicators }: ProjectEvaluation): readonly FormCell[] {
  const weights = indicators.reduce(
    (sum, { indicator }) => sum.plus(indicator.weight),
    scorecard.execution.weight,
  )
  const total = isKnown(claimedTotal) ? printValue(claimedTotal.value, { decimals: scorePlaces }) : ''
  return [label('总分', { columns: 6 }), label(weights.toFixed()), figureCell(total, 'total'), blank()]
}

/** What is not known stays blank. */
const printKnown = (fact: Fact<Value>): string => (isKnown(fact) ? printOnForm(fact.value) : '')

/** 年度总体目标: expected and achieved, side by side. */
export const goalRows = ({ expected, achieved }: ProjectEvaluation): readonly (readonly FormCell[])[] => [
  [
    label('年度总体目标', { rows: 2 }),
    label('预期目标', { columns: 3 }),
    label('实际完成情况', { columns: 5 }),
  ],
  [
    editedCell(expected ?? '', { indicator: 'evaluation', field: 'expected' }, { columns: 3, align: 'left' }),
    editedCell(achieved ?? '', { indicator: 'evaluation', field: 'achieved' }, { columns: 5, align: 'left' }),
  ],
]
