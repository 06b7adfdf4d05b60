import { metric } from '@hengjian/metric'
import { budgets } from '../../ledgers/budgets/ledger.ts'

export const vehicleOperationBudget = metric({
  name: 'vehicleOperationBudget',
  title: '公务用车运行维护费预算',
  unit: '万元',
  scope: 'unit',
  basis: '年度预算批复；部门预算支出经济分类科目',
  from: budgets,
  where: [{ field: 'economicClass', startsWith: ['30231'] }],
  sum: 'amount',
  on: 'year',
  subject: 'project',
})
