import { metric } from '@hengjian/metric'
import { procurements } from '../../ledgers/procurements/ledger.ts'

export const procurementBudget = metric({
  name: 'procurementBudget',
  title: '政府采购预算',
  unit: '万元',
  scope: 'unit',
  basis: '政府采购法实施条例；部门整体支出绩效评价基础数据表',
  from: procurements,
  where: [],
  sum: 'budget',
  on: 'year',
})
