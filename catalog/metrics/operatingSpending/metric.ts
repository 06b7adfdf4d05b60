import { statedMetric } from '@hengjian/metric'

export const operatingSpending = statedMetric({
  name: 'operatingSpending',
  title: '经营支出',
  unit: '万元',
  scope: 'unit',
  basis: '部门决算 收入支出决算总表',
})
