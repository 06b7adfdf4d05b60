import { statedMetric } from '@hengjian/metric'

export const surplusUsed = statedMetric({
  name: 'surplusUsed',
  title: '使用非财政拨款结余',
  unit: '万元',
  scope: 'unit',
  basis: '部门决算 收入支出决算总表',
})
