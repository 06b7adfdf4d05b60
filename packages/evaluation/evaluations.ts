import { subjectLedger } from '@hengjian/metric'
import { code, date, evidence, ledger, quantity, ref, type StateMachine, text, year } from '@hengjian/ledger'

/** A unit fills in its self-evaluation, submits it (figures freeze), and may get it back for correction. */
const evaluationStates: StateMachine = {
  initial: 'filling',
  states: {
    filling: { title: '填报中', tone: 'neutral', counts: true, open: true },
    submitted: { title: '已报送', tone: 'done', counts: true, open: false },
    returned: { title: '退回修改', tone: 'returned', counts: true, open: true },
  },
  moves: [
    {
      name: 'return',
      title: '退回修改',
      from: ['submitted'],
      to: 'returned',
      by: ['unitLeader', 'financeReviewer'],
      asksReason: true,
    },
  ],
}

/** 自评: one per organisation, year, form and subject. Its figures are computed, never stored before submission. */
export const evaluations = ledger({
  name: 'evaluations',
  title: '绩效自评',
  group: '绩效管理',
  rowWord: '份自评',
  fields: {
    year: year('年度'),
    report: code('forms', '表式'),
    subject: ref(subjectLedger, '预算项目', { optional: true }),
    subjectCaption: text('评价对象', { optional: true }),
    scorecard: code('scorecards', '指标体系', { optional: true, help: '基础数据表不计分，没有指标体系。' }),
    pack: text('目录版本'),
    overlay: text('本地调整', { optional: true, help: '按当地通知对指标体系的调整，写明文号。' }),
    expected: text('预期目标', { optional: true, long: true, maxLength: 2000 }),
    achieved: text('实际完成情况', { optional: true, long: true, maxLength: 4000 }),
    measures: text('厉行节约保障措施', { optional: true, long: true, maxLength: 2000 }),
    claimedExecution: quantity('执行率自评得分', { optional: true, unit: '分' }),
    explained: text('问题说明', { optional: true, long: true, maxLength: 4000 }),
    deadline: date('报送期限', { optional: true }),
    signedScans: evidence('盖章扫描件', { kinds: ['盖章扫描件'] }),
  },
  key: ['year', 'report', 'subject'],
  caption: 'subjectCaption',
  search: ['subjectCaption'],
  year: 'year',
  states: evaluationStates,
  writers: ['clerk'],
})
