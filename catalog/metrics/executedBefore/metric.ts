import { statedMetric } from '@hengjian/metric'

export const executedBefore = statedMetric({
  name: 'executedBefore',
  title: '上年决算支出',
  unit: '万元',
  scope: 'unit',
  basis: '部门决算 与上年对比的各表中的上年决算数',
})
