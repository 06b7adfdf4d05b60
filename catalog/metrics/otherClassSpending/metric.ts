import { metric } from '@hengjian/metric'
import { expenditures } from '../../ledgers/expenditures/ledger.ts'

export const otherClassSpending = metric({
  name: 'otherClassSpending',
  title: '债务利息、基本建设和其他支出',
  unit: '万元',
  scope: 'unit',
  basis: '部门预算支出经济分类科目；预算法第五十八条（收付实现制）',
  from: expenditures,
  where: [{ field: 'economicClass', startsWith: ['307', '309', '313', '399'] }],
  sum: 'amount',
  on: 'paidOn',
  subject: 'project',
  by: { nature: 'nature' },
  noneIsNothing: '支出明细已经登记，其中没有这一类支出，按没有发生计算。',
})
