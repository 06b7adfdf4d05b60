import { metric } from '@hengjian/metric'
import { workLog } from '../../ledgers/workLog/ledger.ts'

/** 人次 only: 批次 and 家 of the same receptions are other measures. */
export const receptionGuests = metric({
  name: 'receptionGuests',
  title: '客商接待人次',
  unit: '人次',
  scope: 'unit',
  basis: '本单位工作台账管理办法',
  from: workLog,
  where: [
    { field: 'kind', equals: '接待客商' },
    { field: 'measure', equals: '人次' },
  ],
  sum: 'amount',
  on: 'doneOn',
  subject: 'project',
})
