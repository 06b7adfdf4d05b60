import { isKnown } from '@hengjian/values'
import type { ProjectEvaluation } from '../projectEvaluation.ts'
import type { Split } from '../splits.ts'
import { blank, figureCell, type Form, type FormCell, label } from './cell.ts'
import { fundHeads, fundRow, goalRows, totalRow } from './fundRows.ts'
import { indicatorRows } from './indicatorRows.ts'
import { printOnForm } from './printOnForm.ts'

/** 部门整体支出绩效自评表 (F2) in the nine columns that Hunan prints. */
export function departmentForm(evaluation: ProjectEvaluation): Form {
  const [total] = evaluation.fundRows
  const above: Form['rows'] = [
    [
      label('预算部门名称', { columns: 2 }),
      { ...label(evaluation.implementingUnit, { columns: 7 }), role: 'computed' },
    ],
    ...(total === undefined ? [] : fundBlock(evaluation)),
    ...goalRows(evaluation),
  ]
  return {
    title: evaluation.report.title,
    columns: evaluation.report.columns,
    rows: [...above, ...indicatorRows(evaluation), totalRow(evaluation)],
    headRow: above.length,
  }
}

function fundBlock(evaluation: ProjectEvaluation): readonly (readonly FormCell[])[] {
  const { income, spending } = evaluation.splits
  const lines = Math.max(income.length, spending.length)
  const { fundRows } = evaluation
  return [
    [
      label('年度预算申请\n（万元）', { rows: fundRows.length + lines + 2 }),
      blank(),
      ...fundHeads,
      label('得分', { columns: 2 }),
    ],
    ...fundRows.map((row) => fundRow(evaluation, row)),
    [label('按收入性质分：', { columns: 3 }), label('按支出性质分：', { columns: 5 })],
    ...Array.from({ length: lines }, (_, line) => [
      ...half(income[line], { name: 1, amount: 2 }),
      ...half(spending[line], { name: 2, amount: 3 }),
    ]),
  ]
}

/** A line of one split with its amount; beside the longer split the shorter one ends in blank cells. */
function half(
  split: Split | undefined,
  { name, amount }: { readonly name: number; readonly amount: number },
): readonly FormCell[] {
  if (split === undefined) return [blank({ columns: name }), blank({ columns: amount })]
  const { fact } = split.figure
  const text = isKnown(fact) ? printOnForm(fact.value) : ''
  const cell = figureCell(text, `split.${split.key}`, { columns: amount })
  return [
    label(split.label, { columns: name }),
    isKnown(fact) ? cell : { ...cell, role: 'empty', remark: fact.reason },
  ]
}
