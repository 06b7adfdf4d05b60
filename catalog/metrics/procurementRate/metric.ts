import { ratio } from '@hengjian/metric'
import { procurementBudget } from '../procurementBudget/metric.ts'
import { procurementSpending } from '../procurementSpending/metric.ts'

export const procurementRate = ratio({
  name: 'procurementRate',
  title: '政府采购执行率',
  scope: 'unit',
  basis: '湖南省部门整体支出绩效评价指标体系',
  of: procurementSpending,
  to: procurementBudget,
})
