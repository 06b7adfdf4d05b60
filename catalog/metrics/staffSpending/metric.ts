import { metric } from '@hengjian/metric'
import { expenditures } from '../../ledgers/expenditures/ledger.ts'

export const staffSpending = metric({
  name: 'staffSpending',
  title: '人员经费',
  unit: '万元',
  scope: 'unit',
  basis: '部门决算 基本支出决算明细表；部门预算支出经济分类科目',
  from: expenditures,
  where: [
    { field: 'nature', equals: '基本支出' },
    { field: 'economicClass', startsWith: ['301', '303'] },
  ],
  sum: 'amount',
  on: 'paidOn',
  subject: 'project',
  noneIsNothing: '支出明细已经登记，其中没有这一类支出，按没有发生计算。',
})
