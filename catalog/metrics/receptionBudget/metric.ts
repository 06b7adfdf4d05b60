import { metric } from '@hengjian/metric'
import { budgets } from '../../ledgers/budgets/ledger.ts'

export const receptionBudget = metric({
  name: 'receptionBudget',
  title: '公务接待费预算',
  unit: '万元',
  scope: 'unit',
  basis: '年度预算批复；部门预算支出经济分类科目',
  from: budgets,
  where: [{ field: 'economicClass', startsWith: ['30217'] }],
  sum: 'amount',
  on: 'year',
  subject: 'project',
})
