import { metric } from '@hengjian/metric'
import { budgets } from '../../ledgers/budgets/ledger.ts'

export const meetingBudget = metric({
  name: 'meetingBudget',
  title: '会议费、培训费预算',
  unit: '万元',
  scope: 'unit',
  basis: '年度预算批复；部门预算支出经济分类科目',
  from: budgets,
  where: [{ field: 'economicClass', startsWith: ['30215', '30216'] }],
  sum: 'amount',
  on: 'year',
  subject: 'project',
})
