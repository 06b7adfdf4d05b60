import { overSubjects } from '@hengjian/metric'
import { budgetProjects } from '../../ledgers/budgetProjects/ledger.ts'
import { initialBudget } from '../initialBudget/metric.ts'

/** Counted project by project, so that a total that is stated for the whole can be held against it. */
export const specialFundRowsBudget = overSubjects({
  name: 'specialFundRowsBudget',
  title: '各专项年初预算数合计',
  unit: '万元',
  scope: 'unit',
  basis: '部门整体支出绩效评价基础数据表；项目支出绩效自评表',
  of: initialBudget,
  subjects: budgetProjects,
  on: 'year',
  where: [{ field: 'category', equals: '本级专项资金' }],
})
