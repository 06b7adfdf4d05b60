import { statedMetric } from '@hengjian/metric'

export const vehiclesKept = statedMetric({
  name: 'vehiclesKept',
  title: '公务用车保有量',
  unit: '辆',
  scope: 'unit',
  basis: '部门决算 机构运行信息表',
})
