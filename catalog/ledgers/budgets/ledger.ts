import { choice, code, date, evidence, ledger, money, ref, registered, text, year } from '@hengjian/ledger'

export const budgets = ledger({
  name: 'budgets',
  title: '年初预算',
  group: '预算与支出',
  rowWord: '笔预算',
  fields: {
    year: year('年度'),
    project: ref('budgetProjects', '项目', { optional: true, help: '基本支出的预算不填项目。' }),
    economicClass: code('economicClasses', '经济分类', {
      optional: true,
      help: '批复按经济分类下达的填到款，如三公经费、办公费；只有总数的不填。',
    }),
    fundSource: choice('资金来源', ['当年财政拨款', '上年结转资金', '其他资金']),
    amount: money('预算金额', { shownIn: '万元', visibility: 'public', help: '批复的年初预算数。' }),
    documentNo: text('批复文号', { maxLength: 80 }),
    approvedOn: date('批复日期', { optional: true }),
    evidence: evidence('佐证资料', { kinds: ['预算批复文件'], atLeast: 1 }),
  },
  key: ['year', 'project', 'economicClass', 'fundSource', 'documentNo'],
  caption: 'documentNo',
  search: ['documentNo'],
  totals: ['amount'],
  year: 'year',
  states: registered,
  writers: ['clerk'],
  keptElsewhere: {
    headers: ['指标类型', '调整类型', '指标来源', '预算类型'],
    ledgers: {
      追加: 'budgetAdjustments',
      追减: 'budgetAdjustments',
      调剂增加: 'budgetAdjustments',
      调剂减少: 'budgetAdjustments',
    },
  },
  invariants: {
    notNegative: {
      level: 'must',
      field: 'amount',
      says: '年初预算数不能是负数；收回资金请登记在“预算调整”。',
      holds: (row) => row.amount.fen >= 0n,
    },
  },
})
