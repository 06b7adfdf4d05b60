import { statedMetric } from '@hengjian/metric'

export const fixedAssetsIdle = statedMetric({
  name: 'fixedAssetsIdle',
  title: '固定资产闲置和待处置',
  unit: '万元',
  scope: 'unit',
  basis: '部门决算 资产负债简表、资产情况表；政府会计准则第3号',
})
