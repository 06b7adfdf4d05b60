import { sumOf } from '@hengjian/metric'
import { basicBudget } from '../basicBudget/metric.ts'
import { basicChange } from '../basicChange/metric.ts'

export const basicFullYearBudget = sumOf({
  name: 'basicFullYearBudget',
  title: '基本支出全年预算',
  unit: '万元',
  scope: 'unit',
  basis: '部门整体支出绩效评价基础数据表',
  parts: [basicBudget, basicChange],
  missingPartIsNothing: '没有登记年初预算或预算调整的部分，按未发生计算。',
})
