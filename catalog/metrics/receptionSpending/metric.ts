import { metric } from '@hengjian/metric'
import { expenditures } from '../../ledgers/expenditures/ledger.ts'

export const receptionSpending = metric({
  name: 'receptionSpending',
  title: '公务接待费',
  unit: '万元',
  scope: 'unit',
  basis: '部门预算支出经济分类科目；部门决算“三公”经费口径',
  from: expenditures,
  where: [{ field: 'economicClass', startsWith: ['30217'] }],
  sum: 'amount',
  on: 'paidOn',
  subject: 'project',
  by: { nature: 'nature' },
  noneIsNothing: '支出明细已经登记，其中没有这一类支出，按没有发生计算。',
})
