import { metric } from '@hengjian/metric'
import { workLog } from '../../ledgers/workLog/ledger.ts'

export const workDone = metric({
  name: 'workDone',
  title: '工作完成数量',
  unit: '次',
  scope: 'unit',
  basis: '本单位工作台账管理办法',
  from: workLog,
  where: [],
  sum: 'amount',
  on: 'doneOn',
  subject: 'project',
  by: { kind: 'kind', measure: 'measure' },
  measuredBy: 'measure',
})
