import { metric } from '@hengjian/metric'
import { budgets } from '../../ledgers/budgets/ledger.ts'

export const initialBudget = metric({
  name: 'initialBudget',
  title: '年初预算数',
  unit: '万元',
  scope: 'unit',
  basis: '年度预算批复；财预〔2020〕10号 项目支出绩效自评表',
  from: budgets,
  where: [],
  sum: 'amount',
  on: 'year',
  subject: 'project',
  by: { fundSource: 'fundSource' },
})
