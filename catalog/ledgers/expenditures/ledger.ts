import { choice, code, date, evidence, ledger, money, ref, registered, text } from '@hengjian/ledger'

/** A row with a negative amount takes back an earlier payment (红字); its summary has to say so. */
const takesBack = /退|冲|红字|更正|收回/

export const expenditures = ledger({
  name: 'expenditures',
  title: '支出明细',
  group: '预算与支出',
  rowWord: '笔支出',
  fields: {
    paidOn: date('支付日期'),
    voucherNo: text('凭证号', { maxLength: 60 }),
    summary: text('摘要', { maxLength: 300 }),
    economicClass: code('economicClasses', '经济分类', { help: '部门预算支出经济分类科目，填到款。' }),
    nature: choice('支出性质', ['基本支出', '项目支出']),
    project: ref('budgetProjects', '项目', { optional: true, help: '项目支出必填，基本支出不填。' }),
    fundSource: choice('资金来源', ['当年财政拨款', '上年结转资金', '其他资金']),
    amount: money('金额', { shownIn: '元', help: '退回、冲销填负数，并在摘要中写明。' }),
    payee: text('收款人', { optional: true, maxLength: 120 }),
    evidence: evidence('佐证资料', { kinds: ['发票', '审批单', '合同', '清单'], atLeast: 1 }),
  },
  key: ['paidOn', 'voucherNo', 'amount', 'summary'],
  caption: 'summary',
  search: ['summary', 'payee', 'voucherNo'],
  totals: ['amount'],
  month: { of: 'paidOn', locks: true },
  states: registered,
  writers: ['clerk'],
  rollUps: { spending: { sum: 'amount', on: 'paidOn' } },
  invariants: {
    notZero: {
      level: 'must',
      field: 'amount',
      says: '金额不能为 0，请填写实际支付数。',
      holds: (row) => row.amount.fen !== 0n,
    },
    refundSaysSo: {
      level: 'warns',
      field: 'summary',
      says: '金额为负数而摘要没有写明退回、冲销或更正，请在摘要中写明。',
      holds: (row) => row.amount.fen > 0n || takesBack.test(row.summary),
    },
    projectOfProjectSpending: {
      level: 'must',
      field: 'project',
      says: '支出性质为“项目支出”的要选择项目，“基本支出”的不选项目。',
      holds: (row) => (row.nature === '项目支出') === (row.project !== null),
    },
  },
})
