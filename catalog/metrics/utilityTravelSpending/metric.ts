import { sumOf } from '@hengjian/metric'
import { electricitySpending } from '../electricitySpending/metric.ts'
import { travelSpending } from '../travelSpending/metric.ts'
import { waterSpending } from '../waterSpending/metric.ts'

export const utilityTravelSpending = sumOf({
  name: 'utilityTravelSpending',
  title: '水费、电费、差旅费',
  unit: '万元',
  scope: 'unit',
  basis: '部门预算支出经济分类科目；预算法第五十八条（收付实现制）',
  parts: [waterSpending, electricitySpending, travelSpending],
})
