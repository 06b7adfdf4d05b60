import { code, integer, ledger, registered, text, year } from '@hengjian/ledger'

/**
 * 月结: a row closes one month of one ledger for its organisation. Removing the row opens the month again;
 * both stand in the journal. Part of the kernel, since every write of a ledger that locks asks it.
 */
export const monthClosings = ledger({
  name: 'monthClosings',
  title: '月结',
  group: '系统',
  rowWord: '个月结',
  fields: {
    ledger: code('lockingLedgers', '台账', { help: '结哪一本台账的账。' }),
    year: year('年度'),
    month: integer('月份', { unit: '月', min: 1 }),
    remark: text('说明', { optional: true, maxLength: 300 }),
  },
  key: ['ledger', 'year', 'month'],
  caption: 'ledger',
  search: ['remark'],
  year: 'year',
  states: registered,
  writers: ['sectionHead', 'unitLeader'],
  invariants: {
    twelveMonths: {
      level: 'must',
      field: 'month',
      says: '月份应为 1 至 12。',
      holds: (row) => row.month >= 1 && row.month <= 12,
    },
  },
})
