import { metric } from '@hengjian/metric'
import { budgetAdjustments } from '../../ledgers/budgetAdjustments/ledger.ts'

export const budgetIncrease = metric({
  name: 'budgetIncrease',
  title: '追加和调剂增加',
  unit: '万元',
  scope: 'unit',
  basis: '预算法第六十七条、第七十二条；调整批文',
  from: budgetAdjustments,
  where: [{ field: 'kind', oneOf: ['追加', '调剂增加'] }],
  sum: 'amount',
  on: 'year',
  subject: 'project',
  by: { fundSource: 'fundSource' },
})
