import { statedMetric } from '@hengjian/metric'

export const receptionBatches = statedMetric({
  name: 'receptionBatches',
  title: '国内公务接待批次',
  unit: '批次',
  scope: 'unit',
  basis: '部门决算 机构运行信息表',
})
