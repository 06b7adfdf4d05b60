import { statedMetric } from '@hengjian/metric'

export const receptionVisitors = statedMetric({
  name: 'receptionVisitors',
  title: '国内公务接待人次',
  unit: '人次',
  scope: 'unit',
  basis: '部门决算 机构运行信息表',
})
