import { metric } from '@hengjian/metric'
import { workLog } from '../../ledgers/workLog/ledger.ts'

export const tasksAssigned = metric({
  name: 'tasksAssigned',
  title: '交办事项',
  unit: '件',
  scope: 'unit',
  basis: '本单位工作台账管理办法',
  from: workLog,
  where: [
    { field: 'kind', equals: '交办事项' },
    { field: 'measure', equals: '件' },
  ],
  sum: 'amount',
  on: 'doneOn',
  subject: 'project',
})
