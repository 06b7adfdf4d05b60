import { metric } from '@hengjian/metric'
import { buildings } from '../../ledgers/buildings/ledger.ts'

export const buildingBudget = metric({
  name: 'buildingBudget',
  title: '楼堂馆所预算投资',
  unit: '万元',
  scope: 'unit',
  basis: '部门整体支出绩效评价基础数据表',
  from: buildings,
  where: [],
  sum: 'approvedInvestment',
  on: 'year',
})
