import { metric } from '@hengjian/metric'
import { expenditures } from '../../ledgers/expenditures/ledger.ts'

export const projectSpending = metric({
  name: 'projectSpending',
  title: '项目支出',
  unit: '万元',
  scope: 'unit',
  basis: '部门决算 支出决算表；预算法第五十八条（收付实现制）',
  from: expenditures,
  where: [{ field: 'nature', equals: '项目支出' }],
  sum: 'amount',
  on: 'paidOn',
  subject: 'project',
  noneIsNothing: '支出明细已经登记，其中没有这一类支出，按没有发生计算。',
})
