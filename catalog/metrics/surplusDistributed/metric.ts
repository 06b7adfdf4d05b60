import { statedMetric } from '@hengjian/metric'

export const surplusDistributed = statedMetric({
  name: 'surplusDistributed',
  title: '结余分配',
  unit: '万元',
  scope: 'unit',
  basis: '部门决算 收入支出决算总表',
})
