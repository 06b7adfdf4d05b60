import { choice, date, evidence, ledger, money, ref, registered, text, year } from '@hengjian/ledger'

export const budgetAdjustments = ledger({
  name: 'budgetAdjustments',
  title: '预算调整',
  group: '预算与支出',
  rowWord: '笔调整',
  fields: {
    year: year('年度'),
    project: ref('budgetProjects', '项目', { optional: true, help: '基本支出的调整不填项目。' }),
    kind: choice('调整类型', ['追加', '追减', '调剂增加', '调剂减少'], {
      help: '调剂在项目之间进行，一增一减各登记一笔。',
    }),
    fundSource: choice('资金来源', ['当年财政拨款', '上年结转资金', '其他资金']),
    amount: money('调整金额', {
      shownIn: '万元',
      visibility: 'public',
      help: '一律填正数，增减由调整类型决定。',
    }),
    adjustedOn: date('调整日期'),
    documentNo: text('文号', { maxLength: 80 }),
    reason: text('调整原因', { maxLength: 500, long: true }),
    evidence: evidence('佐证资料', { kinds: ['追加批文', '调剂批文', '收回通知'], atLeast: 1 }),
  },
  key: ['year', 'project', 'kind', 'fundSource', 'documentNo', 'adjustedOn'],
  caption: 'documentNo',
  search: ['documentNo', 'reason'],
  totals: ['amount'],
  year: 'year',
  states: registered,
  writers: ['clerk'],
  keptElsewhere: {
    headers: ['指标类型', '调整类型', '指标来源', '预算类型'],
    ledgers: { 年初预算: 'budgets', 年初: 'budgets', 年初批复: 'budgets' },
  },
  invariants: {
    positive: {
      level: 'must',
      field: 'amount',
      says: '调整金额请填正数，减少的用调整类型“追减”或“调剂减少”表示。',
      holds: (row) => row.amount.fen > 0n,
    },
    insideYear: {
      level: 'warns',
      field: 'adjustedOn',
      says: '调整日期不在所填年度内，请核对年度或日期。',
      holds: (row) => row.adjustedOn.startsWith(`${row.year}-`),
    },
  },
})
