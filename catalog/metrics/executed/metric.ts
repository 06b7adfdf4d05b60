import { metric } from '@hengjian/metric'
import { expenditures } from '../../ledgers/expenditures/ledger.ts'

export const executed = metric({
  name: 'executed',
  title: '全年执行数',
  unit: '万元',
  scope: 'unit',
  basis: '预算法第五十八条（收付实现制）；财预〔2020〕10号 项目支出绩效自评表',
  from: expenditures,
  where: [],
  sum: 'amount',
  on: 'paidOn',
  subject: 'project',
  by: { fundSource: 'fundSource' },
})
