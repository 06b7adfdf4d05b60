import { statedMetric } from '@hengjian/metric'

export const subsidiarySupport = statedMetric({
  name: 'subsidiarySupport',
  title: '对附属单位补助支出',
  unit: '万元',
  scope: 'unit',
  basis: '部门决算 收入支出决算总表',
})
