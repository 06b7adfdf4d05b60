import { metric } from '@hengjian/metric'
import { budgetAdjustments } from '../../ledgers/budgetAdjustments/ledger.ts'

export const budgetDecrease = metric({
  name: 'budgetDecrease',
  title: '追减和调剂减少',
  unit: '万元',
  scope: 'unit',
  basis: '预算法第六十七条、第七十二条；调整批文',
  from: budgetAdjustments,
  where: [{ field: 'kind', oneOf: ['追减', '调剂减少'] }],
  sum: 'amount',
  on: 'year',
  subject: 'project',
  by: { fundSource: 'fundSource' },
})
