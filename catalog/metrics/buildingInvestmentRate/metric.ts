import { ratio } from '@hengjian/metric'
import { buildingBudget } from '../buildingBudget/metric.ts'
import { buildingSpending } from '../buildingSpending/metric.ts'

export const buildingInvestmentRate = ratio({
  name: 'buildingInvestmentRate',
  title: '楼堂馆所投资概算控制率',
  scope: 'unit',
  basis: '部门整体支出绩效评价基础数据表',
  of: buildingSpending,
  to: buildingBudget,
})
