import { code, date, ledger, quantity, type StateMachine, text, year, evidence } from '@hengjian/ledger'

/** One person writes down what the local notice changes; another one approves it; only then it counts. */
const twoPersons: StateMachine = {
  initial: 'proposed',
  states: {
    proposed: { title: '待批准', tone: 'waiting', counts: false, open: true },
    approved: { title: '已批准', tone: 'done', counts: true, open: false },
    returned: { title: '退回', tone: 'returned', counts: false, open: true },
  },
  moves: [
    {
      name: 'approve',
      title: '批准',
      from: ['proposed', 'returned'],
      to: 'approved',
      by: ['sectionHead', 'unitLeader'],
      asksReason: false,
      byAnother: true,
    },
    {
      name: 'return',
      title: '退回',
      from: ['proposed', 'approved'],
      to: 'returned',
      by: ['sectionHead', 'unitLeader'],
      asksReason: true,
    },
  ],
}

/** 本地调整: what this year's local notice changes in a national scorecard, kept by the office itself. */
export const scorecardOverlays = ledger({
  name: 'scorecardOverlays',
  title: '指标体系本地调整',
  group: '绩效管理',
  rowWord: '项调整',
  fields: {
    year: year('年度'),
    scorecard: code('scorecards', '指标体系', { help: '通知调整的是哪一套指标体系。' }),
    document: text('通知文号', { maxLength: 80 }),
    clause: text('条款', { maxLength: 80 }),
    validFrom: date('施行日期'),
    executionWeight: quantity('预算执行率分值', { unit: '分', optional: true }),
    weights: text('各类指标分值', {
      optional: true,
      maxLength: 300,
      help: '如“成本指标=10；产出指标=50”，不变的不写；合计须为 100。',
    }),
    explainAbove: quantity('超额完成需说明的倍数', { unit: '倍', optional: true }),
    evidence: evidence('通知文件', { atLeast: 1 }),
  },
  key: ['year', 'scorecard'],
  caption: 'document',
  search: ['document'],
  year: 'year',
  states: twoPersons,
  writers: ['clerk'],
})
