import { choice, date, evidence, ledger, money, registered, text, year } from '@hengjian/ledger'

export const procurements = ledger({
  name: 'procurements',
  title: '政府采购',
  group: '预算与支出',
  rowWord: '项采购',
  fields: {
    year: year('年度'),
    name: text('采购项目', { maxLength: 160 }),
    category: choice('类别', ['货物', '工程', '服务']),
    method: choice('采购方式', ['集中采购', '分散采购', '电子卖场']),
    budget: money('采购预算', { shownIn: '万元', help: '批复的采购预算；没有批复的填 0 并写明依据。' }),
    amount: money('采购金额', { shownIn: '万元', help: '当年实际采购金额；没有执行的填 0。' }),
    contractedOn: date('合同日期', { optional: true }),
    documentNo: text('依据', { maxLength: 120, help: '采购计划备案号、合同编号或采购报表。' }),
    evidence: evidence('佐证资料', { kinds: ['采购计划', '合同', '采购报表'], atLeast: 1 }),
  },
  key: ['year', 'name', 'documentNo'],
  caption: 'name',
  search: ['name', 'documentNo'],
  totals: ['budget', 'amount'],
  year: 'year',
  states: registered,
  writers: ['clerk'],
  invariants: {
    notNegative: {
      level: 'must',
      field: 'amount',
      says: '采购预算和采购金额不能是负数，请核对。',
      holds: (row) => row.budget.fen >= 0n && row.amount.fen >= 0n,
    },
    withinBudget: {
      level: 'warns',
      field: 'amount',
      says: '采购金额大于采购预算，请核对，或补充预算调整的依据。',
      holds: (row) => row.amount.fen <= row.budget.fen,
    },
  },
})
