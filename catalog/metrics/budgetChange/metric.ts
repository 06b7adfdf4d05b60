import { difference } from '@hengjian/metric'
import { budgetDecrease } from '../budgetDecrease/metric.ts'
import { budgetIncrease } from '../budgetIncrease/metric.ts'

export const budgetChange = difference({
  name: 'budgetChange',
  title: '预算调整数',
  unit: '万元',
  scope: 'unit',
  basis: '预算法第六十七条、第七十二条；调整批文',
  from: budgetIncrease,
  less: budgetDecrease,
  missingPartIsNothing: '只有增加或只有减少的，另一方按未发生计算。',
})
