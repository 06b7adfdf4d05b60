import { overSubjects } from '@hengjian/metric'
import { budgetProjects } from '../../ledgers/budgetProjects/ledger.ts'
import { initialBudget } from '../initialBudget/metric.ts'

export const businessBudget = overSubjects({
  name: 'businessBudget',
  title: '业务工作经费年初预算',
  unit: '万元',
  scope: 'unit',
  basis: '部门整体支出绩效评价基础数据表',
  of: initialBudget,
  subjects: budgetProjects,
  on: 'year',
  where: [{ field: 'category', equals: '业务工作经费' }],
})
