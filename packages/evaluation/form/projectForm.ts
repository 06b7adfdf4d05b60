import type { ProjectEvaluation } from '../projectEvaluation.ts'
import { type Form, type FormCell, label } from './cell.ts'
import { fundHeads, fundRow, goalRows, totalRow } from './fundRows.ts'
import { indicatorRows } from './indicatorRows.ts'

/** 项目支出绩效自评表 (F3) in the nine columns that Hunan prints: goals, funds, indicators, total. */
export function projectForm(evaluation: ProjectEvaluation): Form {
  const above: Form['rows'] = [
    [label('项目支出名称'), { ...label(evaluation.subject, { columns: 8 }), role: 'computed' }],
    [
      label('主管部门'),
      { ...label(evaluation.supervisingDept, { columns: 3 }), role: 'computed' },
      label('实施单位'),
      { ...label(evaluation.implementingUnit, { columns: 4 }), role: 'computed' },
    ],
    ...fundBlock(evaluation),
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
  return [
    [
      label('项目资金\n（万元）', { rows: evaluation.fundRows.length + 1 }),
      label('资金来源'),
      ...fundHeads,
      label('得分', { columns: 2 }),
    ],
    ...evaluation.fundRows.map((row) => fundRow(evaluation, row)),
  ]
}
