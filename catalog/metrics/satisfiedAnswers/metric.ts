import { metric } from '@hengjian/metric'
import { satisfactionResults } from '../../ledgers/satisfactionResults/ledger.ts'

export const satisfiedAnswers = metric({
  name: 'satisfiedAnswers',
  title: '服务对象满意份数',
  unit: '份',
  scope: 'unit',
  basis: '满意度调查汇总表',
  from: satisfactionResults,
  where: [{ field: 'object', equals: '服务对象' }],
  sum: 'satisfied',
  on: 'year',
  subject: 'project',
})
