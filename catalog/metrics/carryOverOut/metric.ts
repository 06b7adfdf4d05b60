import { statedMetric } from '@hengjian/metric'

export const carryOverOut = statedMetric({
  name: 'carryOverOut',
  title: '年末结转和结余',
  unit: '万元',
  scope: 'unit',
  basis: '部门决算 收入支出决算总表',
})
