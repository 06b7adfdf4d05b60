import { ratio } from '@hengjian/metric'
import { buildingApprovedArea } from '../buildingApprovedArea/metric.ts'
import { buildingArea } from '../buildingArea/metric.ts'

export const buildingAreaRate = ratio({
  name: 'buildingAreaRate',
  title: '楼堂馆所规模控制率',
  scope: 'unit',
  basis: '部门整体支出绩效评价基础数据表',
  of: buildingArea,
  to: buildingApprovedArea,
})
