import { statedMetric } from '@hengjian/metric'

export const totalIncome = statedMetric({
  name: 'totalIncome',
  title: '收入总计',
  unit: '万元',
  scope: 'unit',
  basis: '部门决算 收入支出决算总表',
})
