import { choice, date, evidence, integer, ledger, ref, registered, text, year } from '@hengjian/ledger'

export const satisfactionResults = ledger({
  name: 'satisfactionResults',
  title: '满意度调查结果',
  group: '服务',
  rowWord: '次调查',
  fields: {
    year: year('年度'),
    project: ref('budgetProjects', '项目', { optional: true }),
    surveyedOn: date('调查日期'),
    object: choice('调查对象', ['服务对象', '社会公众', '内部员工']),
    title: text('调查名称', { maxLength: 120 }),
    sent: integer('发放份数', { unit: '份', min: 1 }),
    valid: integer('有效份数', { unit: '份' }),
    satisfied: integer('满意份数', { unit: '份', help: '评价为满意和比较满意的份数。' }),
    method: choice('调查方式', ['问卷', '访谈', '网上']),
    evidence: evidence('佐证资料', { kinds: ['问卷', '汇总表', '访谈记录'], atLeast: 1 }),
  },
  key: ['year', 'object', 'surveyedOn', 'title'],
  caption: 'title',
  search: ['title'],
  totals: ['sent', 'valid', 'satisfied'],
  year: 'year',
  states: registered,
  writers: ['clerk'],
  invariants: {
    validWithinSent: {
      level: 'must',
      field: 'valid',
      says: '有效份数多于发放份数，请核对。',
      holds: (row) => row.valid <= row.sent,
    },
    satisfiedWithinValid: {
      level: 'must',
      field: 'satisfied',
      says: '满意份数多于有效份数，请核对。',
      holds: (row) => row.satisfied <= row.valid,
    },
  },
})
