import { statedMetric } from '@hengjian/metric'

export const staffAll = statedMetric({
  name: 'staffAll',
  title: '年末实有人数',
  unit: '人',
  scope: 'unit',
  basis: '部门决算 基本数字表、机构运行信息表',
})
