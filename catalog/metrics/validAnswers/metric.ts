import { metric } from '@hengjian/metric'
import { satisfactionResults } from '../../ledgers/satisfactionResults/ledger.ts'

export const validAnswers = metric({
  name: 'validAnswers',
  title: '服务对象有效份数',
  unit: '份',
  scope: 'unit',
  basis: '满意度调查汇总表',
  from: satisfactionResults,
  where: [{ field: 'object', equals: '服务对象' }],
  sum: 'valid',
  on: 'year',
  subject: 'project',
})
