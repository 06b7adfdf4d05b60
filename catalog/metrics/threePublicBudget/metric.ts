import { sumOf } from '@hengjian/metric'
import { abroadBudget } from '../abroadBudget/metric.ts'
import { receptionBudget } from '../receptionBudget/metric.ts'
import { vehicleBudget } from '../vehicleBudget/metric.ts'

export const threePublicBudget = sumOf({
  name: 'threePublicBudget',
  title: '三公经费预算',
  unit: '万元',
  scope: 'unit',
  basis: '年度预算批复；部门预算支出经济分类科目；“三公”经费口径',
  parts: [abroadBudget, vehicleBudget, receptionBudget],
})
