import { sumOf } from '@hengjian/metric'
import { abroadSpending } from '../abroadSpending/metric.ts'
import { receptionSpending } from '../receptionSpending/metric.ts'
import { vehicleSpending } from '../vehicleSpending/metric.ts'

export const threePublicSpending = sumOf({
  name: 'threePublicSpending',
  title: '三公经费',
  unit: '万元',
  scope: 'unit',
  basis: '部门预算支出经济分类科目；部门决算“三公”经费口径',
  parts: [abroadSpending, vehicleSpending, receptionSpending],
})
