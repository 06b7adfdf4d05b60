import { sumOf } from '@hengjian/metric'
import { budgetChange } from '../budgetChange/metric.ts'
import { initialBudget } from '../initialBudget/metric.ts'

/** Carry-over approved with the initial budget is inside it; what is confirmed later is an adjustment. */
export const fullYearBudget = sumOf({
  name: 'fullYearBudget',
  title: '全年预算数',
  unit: '万元',
  scope: 'unit',
  basis: '财预〔2020〕10号 项目支出绩效自评表',
  parts: [initialBudget, budgetChange],
  missingPartIsNothing: '没有登记年初预算或预算调整的部分，按未发生计算。',
})
