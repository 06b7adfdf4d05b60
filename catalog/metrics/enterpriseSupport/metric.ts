import { metric } from '@hengjian/metric'
import { expenditures } from '../../ledgers/expenditures/ledger.ts'

export const enterpriseSupport = metric({
  name: 'enterpriseSupport',
  title: '对企业补助',
  unit: '万元',
  scope: 'unit',
  basis: '部门预算支出经济分类科目；预算法第五十八条（收付实现制）',
  from: expenditures,
  where: [{ field: 'economicClass', startsWith: ['311', '312'] }],
  sum: 'amount',
  on: 'paidOn',
  subject: 'project',
  by: { nature: 'nature' },
  noneIsNothing: '支出明细已经登记，其中没有这一类支出，按没有发生计算。',
})
