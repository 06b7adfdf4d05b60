import { statedMetric } from '@hengjian/metric'

export const fixedAssetsRented = statedMetric({
  name: 'fixedAssetsRented',
  title: '固定资产出租出借',
  unit: '万元',
  scope: 'unit',
  basis: '部门决算 资产负债简表、资产情况表；政府会计准则第3号',
})
