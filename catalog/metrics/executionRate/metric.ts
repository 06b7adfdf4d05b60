import { ratio } from '@hengjian/metric'
import { executed } from '../executed/metric.ts'
import { fullYearBudget } from '../fullYearBudget/metric.ts'

export const executionRate = ratio({
  name: 'executionRate',
  title: '预算执行率',
  scope: 'unit',
  basis: '财预〔2020〕10号 项目支出绩效自评表',
  of: executed,
  to: fullYearBudget,
})
