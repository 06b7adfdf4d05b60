import { metric } from '@hengjian/metric'
import { budgets } from '../../ledgers/budgets/ledger.ts'

export const goodsBudget = metric({
  name: 'goodsBudget',
  title: '商品和服务支出预算',
  unit: '万元',
  scope: 'unit',
  basis: '年度预算批复；部门预算支出经济分类科目；基本支出部分',
  from: budgets,
  where: [
    { field: 'economicClass', startsWith: ['302'] },
    { field: 'project', blank: true },
  ],
  sum: 'amount',
  on: 'year',
  subject: 'project',
})
