import { sumOf } from '@hengjian/metric'
import { vehicleOperationSpending } from '../vehicleOperationSpending/metric.ts'
import { vehiclePurchaseSpending } from '../vehiclePurchaseSpending/metric.ts'

export const vehicleSpending = sumOf({
  name: 'vehicleSpending',
  title: '公务用车购置和维护经费',
  unit: '万元',
  scope: 'unit',
  basis: '部门预算支出经济分类科目；部门决算“三公”经费口径',
  parts: [vehiclePurchaseSpending, vehicleOperationSpending],
})
