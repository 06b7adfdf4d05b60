import { statedMetric } from '@hengjian/metric'

export const income = statedMetric({
  name: 'income',
  title: '本年收入',
  unit: '万元',
  scope: 'unit',
  basis: '部门决算 收入决算表',
  by: { incomeSource: '收入来源' },
})
