import { metric } from '@hengjian/metric'
import { budgets } from '../../ledgers/budgets/ledger.ts'

export const basicBudget = metric({
  name: 'basicBudget',
  title: '基本支出年初预算',
  unit: '万元',
  scope: 'unit',
  basis: '年度预算批复；部门整体支出绩效评价基础数据表',
  from: budgets,
  where: [{ field: 'project', blank: true }],
  sum: 'amount',
  on: 'year',
})
