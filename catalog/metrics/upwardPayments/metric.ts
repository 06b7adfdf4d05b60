import { statedMetric } from '@hengjian/metric'

export const upwardPayments = statedMetric({
  name: 'upwardPayments',
  title: '上缴上级支出',
  unit: '万元',
  scope: 'unit',
  basis: '部门决算 收入支出决算总表',
})
