import {
  choice,
  date,
  evidence,
  ledger,
  money,
  ref,
  registered,
  reviewedInUnit,
  text,
} from '@hengjian/ledger'

/** Two small ledgers for tests of the store: they stand for any ledger of the catalogue. */
export const sampleProjects = ledger({
  name: 'sampleProjects',
  title: '样例项目',
  group: '样例',
  rowWord: '个项目',
  fields: { name: text('名称'), contractNo: text('合同号', { optional: true }) },
  key: ['name'],
  sameEntry: ['contractNo'],
  caption: 'name',
  search: ['name'],
  states: reviewedInUnit,
  writers: ['clerk'],
})

export const samplePayments = ledger({
  name: 'samplePayments',
  title: '样例支付',
  group: '样例',
  rowWord: '笔支付',
  fields: {
    paidOn: date('支付日期'),
    voucherNo: text('凭证号'),
    summary: text('摘要'),
    nature: choice('性质', ['基本支出', '项目支出']),
    project: ref('sampleProjects', '项目', { optional: true }),
    payee: text('收款人', { optional: true }),
    amount: money('金额'),
    proof: evidence('佐证资料'),
  },
  key: ['paidOn', 'voucherNo'],
  caption: 'summary',
  search: ['summary'],
  totals: ['amount'],
  month: { of: 'paidOn', locks: false },
  states: registered,
  writers: ['clerk'],
  rollUps: { paid: { sum: 'amount', on: 'paidOn' } },
})
