import { choice, code, ledger, type StateMachine, text, year } from '@hengjian/ledger'

/**
 * A closing is never edited: whoever opens the month again says why, and closes it once more when it is
 * done. So one row tells the whole life of one month.
 */
const closedOrReopened: StateMachine = {
  initial: 'closed',
  states: {
    closed: { title: '已月结', tone: 'done', counts: true, open: false },
    reopened: { title: '已重开', tone: 'returned', counts: false, open: false },
  },
  moves: [
    {
      name: 'reopen',
      title: '重新开账',
      from: ['closed'],
      to: 'reopened',
      by: ['sectionHead', 'unitLeader'],
      asksReason: true,
    },
    {
      name: 'closeAgain',
      title: '再次月结',
      from: ['reopened'],
      to: 'closed',
      by: ['sectionHead', 'unitLeader'],
      asksReason: false,
    },
  ],
}

/** The months of a year as people choose them, January first. */
export const monthWords = [
  '1月',
  '2月',
  '3月',
  '4月',
  '5月',
  '6月',
  '7月',
  '8月',
  '9月',
  '10月',
  '11月',
  '12月',
] as const

/**
 * 月结: a row closes one month of one ledger for its organisation. Part of the kernel, since every write of
 * a ledger that locks asks it. Whoever enters payments does not close them: the head of section does.
 */
export const monthClosings = ledger({
  name: 'monthClosings',
  title: '月结',
  group: '预算与支出',
  rowWord: '次月结',
  fields: {
    ledger: code('lockingLedgers', '台账', { help: '结哪一本台账的账，只结本单位的。' }),
    year: year('年度'),
    month: choice('月份', monthWords, { help: '结账以后，这个月的记录不能再新增、修改或删除。' }),
    remark: text('说明', { optional: true, maxLength: 300 }),
  },
  key: ['ledger', 'year', 'month'],
  caption: 'ledger',
  search: ['month', 'remark'],
  year: 'year',
  states: closedOrReopened,
  writers: ['sectionHead', 'unitLeader'],
})
