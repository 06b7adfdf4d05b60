import { code, date, ledger, quantity, type StateMachine, text, year, evidence } from '@hengjian/ledger'
import { bandsIn, gradesIn, pointsIn, renamedIn } from './written.ts'

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

/** 本地通知: what this year's local notice changes in a national scorecard, kept by the office itself. */
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
    classes: text('指标类别和顺序', {
      optional: true,
      maxLength: 200,
      help: '通知的表上有哪几类指标、按什么顺序，如“产出指标、效益指标、满意度指标”；与目录相同的不填。',
    }),
    bands: text('定性指标档次', {
      optional: true,
      maxLength: 300,
      help: '各档占分值的百分比，如“达成=80～100；部分达成=60～80；未达成=0～60”。',
    }),
    grades: text('等次', {
      optional: true,
      maxLength: 200,
      help: '各等次从多少分起，如“优=90；良=80；中=60；差=0”。',
    }),
    formTitle: text('表名', { optional: true, maxLength: 60, help: '通知给自评表另起了名称的填写。' }),
    labels: text('资金行名称', {
      optional: true,
      maxLength: 500,
      help: '通知改了名称的资金行，如“年度资金总额：=资金合计：”，左边照目录的表抄写。',
    }),
    deadline: date('报送期限', { optional: true }),
    evidence: evidence('通知文件', { atLeast: 1 }),
  },
  key: ['year', 'scorecard'],
  caption: 'document',
  search: ['document'],
  year: 'year',
  states: twoPersons,
  writers: ['clerk'],
  invariants: {
    readableWeights: {
      level: 'must',
      field: 'weights',
      says: '请写成“成本指标=10；产出指标=50”。',
      holds: (row) => pointsIn(row.weights) !== null,
    },
    readableBands: {
      level: 'must',
      field: 'bands',
      says: '请写成“达成=80～100；部分达成=60～80；未达成=0～60”，各档要相接，从 0 到 100。',
      holds: (row) => bandsIn(row.bands) !== null,
    },
    readableGrades: {
      level: 'must',
      field: 'grades',
      says: '请写成“优=90；良=80；中=60；差=0”，最低一等从 0 分起。',
      holds: (row) => gradesIn(row.grades) !== null,
    },
    readableLabels: {
      level: 'must',
      field: 'labels',
      says: '请写成“年度资金总额：=资金合计：”。',
      holds: (row) => renamedIn(row.labels) !== null,
    },
  },
})
