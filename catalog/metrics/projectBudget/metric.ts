import { overSubjects } from '@hengjian/metric'
import { budgetProjects } from '../../ledgers/budgetProjects/ledger.ts'
import { initialBudget } from '../initialBudget/metric.ts'

export const projectBudget = overSubjects({
  name: 'projectBudget',
  title: '项目支出年初预算',
  unit: '万元',
  scope: 'unit',
  basis: '年度预算批复；部门整体支出绩效评价基础数据表',
  of: initialBudget,
  subjects: budgetProjects,
  on: 'year',
  where: [],
})
