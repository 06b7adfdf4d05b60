import { metric } from '@hengjian/metric'
import { buildings } from '../../ledgers/buildings/ledger.ts'

export const buildingSpending = metric({
  name: 'buildingSpending',
  title: '楼堂馆所实际投资',
  unit: '万元',
  scope: 'unit',
  basis: '部门整体支出绩效评价基础数据表',
  from: buildings,
  where: [],
  sum: 'actualInvestment',
  on: 'year',
})
