import { difference } from '@hengjian/metric'
import { basicDecrease } from '../basicDecrease/metric.ts'
import { basicIncrease } from '../basicIncrease/metric.ts'

export const basicChange = difference({
  name: 'basicChange',
  title: '基本支出预算调整数',
  unit: '万元',
  scope: 'unit',
  basis: '预算法第六十七条、第七十二条；调整批文',
  from: basicIncrease,
  less: basicDecrease,
  missingPartIsNothing: '只有增加或只有减少的，另一方按未发生计算。',
})
