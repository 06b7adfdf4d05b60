import { metric } from '@hengjian/metric'
import { buildings } from '../../ledgers/buildings/ledger.ts'

export const buildingArea = metric({
  name: 'buildingArea',
  title: '楼堂馆所实际规模',
  unit: '㎡',
  scope: 'unit',
  basis: '部门整体支出绩效评价基础数据表',
  from: buildings,
  where: [],
  sum: 'builtArea',
  on: 'year',
})
