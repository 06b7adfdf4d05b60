import { metric } from '@hengjian/metric'
import { budgetAdjustments } from '../../ledgers/budgetAdjustments/ledger.ts'

export const basicDecrease = metric({
  name: 'basicDecrease',
  title: '基本支出预算减少',
  unit: '万元',
  scope: 'unit',
  basis: '预算法第六十七条、第七十二条；调整批文',
  from: budgetAdjustments,
  where: [
    { field: 'project', blank: true },
    { field: 'kind', oneOf: ['追减', '调剂减少'] },
  ],
  sum: 'amount',
  on: 'year',
})
