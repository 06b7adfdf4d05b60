import { metric } from '@hengjian/metric'
import { buildings } from '../../ledgers/buildings/ledger.ts'

export const buildingApprovedArea = metric({
  name: 'buildingApprovedArea',
  title: '楼堂馆所批复规模',
  unit: '㎡',
  scope: 'unit',
  basis: '部门整体支出绩效评价基础数据表',
  from: buildings,
  where: [],
  sum: 'approvedArea',
  on: 'year',
})
