import { overSubjects } from '@hengjian/metric'
import { budgetProjects } from '../../ledgers/budgetProjects/ledger.ts'
import { executed } from '../executed/metric.ts'

/** Counted project by project, so that a total that is stated for the whole can be held against it. */
export const specialFundRowsSpending = overSubjects({
  name: 'specialFundRowsSpending',
  title: '各专项执行数合计',
  unit: '万元',
  scope: 'unit',
  basis: '部门整体支出绩效评价基础数据表；项目支出绩效自评表',
  of: executed,
  subjects: budgetProjects,
  on: 'year',
  where: [{ field: 'category', equals: '本级专项资金' }],
})
