import { overSubjects } from '@hengjian/metric'
import { budgetProjects } from '../../ledgers/budgetProjects/ledger.ts'
import { executed } from '../executed/metric.ts'

export const businessSpending = overSubjects({
  name: 'businessSpending',
  title: '业务工作经费支出',
  unit: '万元',
  scope: 'unit',
  basis: '部门整体支出绩效评价基础数据表',
  of: executed,
  subjects: budgetProjects,
  on: 'year',
  where: [{ field: 'category', equals: '业务工作经费' }],
})
