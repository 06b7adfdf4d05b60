import { metric } from '@hengjian/metric'
import { budgets } from '../../ledgers/budgets/ledger.ts'

/** Part of 年初预算数, not added to it a second time. */
export const carryOverIn = metric({
  name: 'carryOverIn',
  title: '上年结转资金',
  unit: '万元',
  scope: 'unit',
  basis: '年度预算批复；预算法实施条例第五十条',
  from: budgets,
  where: [{ field: 'fundSource', equals: '上年结转资金' }],
  sum: 'amount',
  on: 'year',
  subject: 'project',
})
