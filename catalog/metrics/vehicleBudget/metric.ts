import { sumOf } from '@hengjian/metric'
import { vehicleOperationBudget } from '../vehicleOperationBudget/metric.ts'
import { vehiclePurchaseBudget } from '../vehiclePurchaseBudget/metric.ts'

export const vehicleBudget = sumOf({
  name: 'vehicleBudget',
  title: '公务用车购置和维护经费预算',
  unit: '万元',
  scope: 'unit',
  basis: '年度预算批复；部门预算支出经济分类科目；“三公”经费口径',
  parts: [vehiclePurchaseBudget, vehicleOperationBudget],
})
