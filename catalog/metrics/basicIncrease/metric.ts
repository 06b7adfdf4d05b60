import { metric } from '@hengjian/metric'
import { budgetAdjustments } from '../../ledgers/budgetAdjustments/ledger.ts'

export const basicIncrease = metric({
  name: 'basicIncrease',
  title: '基本支出预算增加',
  unit: '万元',
  scope: 'unit',
  basis: '预算法第六十七条、第七十二条；调整批文',
  from: budgetAdjustments,
  where: [
    { field: 'project', blank: true },
    { field: 'kind', oneOf: ['追加', '调剂增加'] },
  ],
  sum: 'amount',
  on: 'year',
})
