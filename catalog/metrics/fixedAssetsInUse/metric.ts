import { statedMetric } from '@hengjian/metric'

export const fixedAssetsInUse = statedMetric({
  name: 'fixedAssetsInUse',
  title: '固定资产在用',
  unit: '万元',
  scope: 'unit',
  basis: '部门决算 资产负债简表、资产情况表；政府会计准则第3号',
})
