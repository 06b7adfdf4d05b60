import {
  choice,
  date,
  evidence,
  flag,
  integer,
  ledger,
  ref,
  registered,
  type StateMachine,
  text,
  year,
} from '@hengjian/ledger'

/** The group of the ledgers behind 报告检查: they have pages of their own and stand in no menu of ledgers. */
export const checksGroup = '报告检查'

/** What every one of them shares: they are written by the pages of 报告检查 only, so nobody writes them as ledgers. */
const kept = { group: checksGroup, states: registered, writers: [] } as const

/** 批次: reports that are checked together. A batch belongs to the organisation whose finance bureau keeps it. */
export const checkBatches = ledger({
  ...kept,
  name: 'checkBatches',
  title: '检查批次',
  rowWord: '个批次',
  fields: {
    title: text('批次名称', { maxLength: 80 }),
    year: year('年度'),
    kind: choice('范围', ['部门整体', '项目', '部门整体和项目']),
    opinionDays: integer('征求意见期限', { unit: '个工作日', min: 1 }),
  },
  key: ['year', 'title'],
  caption: 'title',
  search: ['title'],
  year: 'year',
})

/** 文件: what a unit handed in. The row goes from draft to draft (第几稿); its history holds the earlier ones. */
export const checkSubmissions = ledger({
  ...kept,
  name: 'checkSubmissions',
  title: '检查文件',
  rowWord: '份文件',
  fields: {
    batch: ref('checkBatches', '批次'),
    /** Number of the organisation; nothing while no unit is known. */
    unit: integer('单位编号', { unit: '', min: 1, optional: true }),
    unitRead: text('文中单位', { optional: true, maxLength: 200 }),
    unitSet: flag('单位由人指定'),
    path: text('文件名', { maxLength: 300 }),
    digest: text('文件摘要', { maxLength: 64 }),
    draft: integer('稿次', { unit: '稿', min: 1 }),
    run: text('检查编号', { maxLength: 36 }),
    found: text('检查结果摘要', { maxLength: 64 }),
    unreadable: text('读不了的原因', { optional: true, maxLength: 500 }),
    /** What only shows between the files of a unit stands with one of them, as a check of its own. */
    together: text('文件之间的检查编号', { optional: true, maxLength: 36 }),
    togetherFound: text('文件之间的结果摘要', { optional: true, maxLength: 64 }),
    /** So does what shows between the reports of years and offices. */
    beyond: text('年度和单位之间的检查编号', { optional: true, maxLength: 36 }),
    beyondFound: text('年度和单位之间的结果摘要', { optional: true, maxLength: 64 }),
  },
  key: ['batch', 'path'],
  caption: 'path',
  search: [],
})

/** The three answers to a finding. */
export const verdictWords = ['需修改', '已有依据', '不适用'] as const

/** 处理意见: what was decided of a finding, by its fingerprint, so that it outlives a re-check and the next draft. */
export const checkVerdicts = ledger({
  ...kept,
  name: 'checkVerdicts',
  title: '处理意见',
  rowWord: '条意见',
  fields: {
    submission: ref('checkSubmissions', '文件'),
    fingerprint: text('问题编号', { maxLength: 40 }),
    verdict: choice('处理意见', verdictWords),
    reason: text('理由', { optional: true, maxLength: 500 }),
  },
  key: ['submission', 'fingerprint'],
  caption: 'fingerprint',
  search: [],
})

/** 答复: a finding that a unit was asked about, and what it answered. It belongs to the unit. */
export const checkAnswers = ledger({
  ...kept,
  name: 'checkAnswers',
  title: '单位答复',
  rowWord: '条答复',
  fields: {
    submission: ref('checkSubmissions', '文件'),
    fingerprint: text('问题编号', { maxLength: 40 }),
    answer: choice('答复', ['同意修改', '已有依据', '不适用'], { optional: true }),
    reason: text('说明', { optional: true, maxLength: 500 }),
    files: evidence('附件'),
  },
  key: ['submission', 'fingerprint'],
  caption: 'fingerprint',
  search: [],
})

/** Nobody moves these as rows of a ledger: `office/checks/procedure` is the one place that does. */
const stepByStep: StateMachine = {
  initial: 'asked',
  states: {
    asked: { title: '征求意见', tone: 'waiting', counts: true, open: false },
    answered: { title: '已回复', tone: 'waiting', counts: true, open: false },
    confirmed: { title: '复核确认', tone: 'waiting', counts: true, open: false },
    signed: { title: '已签发', tone: 'waiting', counts: true, open: false },
    rectified: { title: '已整改', tone: 'done', counts: true, open: false },
  },
  moves: [],
}

/** 办理: how far one unit of a batch has come from 征求意见 to 整改. */
export const checkProcedures = ledger({
  ...kept,
  name: 'checkProcedures',
  title: '检查办理',
  rowWord: '次办理',
  fields: {
    batch: ref('checkBatches', '批次'),
    unit: integer('单位编号', { unit: '', min: 1 }),
    sender: text('发文单位', { maxLength: 80 }),
    opinionNo: text('征求意见函文号', { optional: true, maxLength: 60 }),
    opinionOn: date('征求意见日期'),
    opinionDue: date('答复期限'),
    opinionFile: text('征求意见函', { maxLength: 64, help: '发出的函的摘要；文件照此保存。' }),
    noticeNo: text('整改通知文号', { optional: true, maxLength: 60 }),
    noticeOn: date('签发日期', { optional: true }),
    noticeDue: date('整改期限', { optional: true }),
    noticeFile: text('整改通知', { optional: true, maxLength: 64 }),
  },
  key: ['batch', 'unit'],
  caption: 'sender',
  search: [],
  states: stepByStep,
})

/** 分工: whose work a batch, or one unit of it, is. 归口业务科 and 第三方机构 see what stands here and nothing else. */
export const checkAssignments = ledger({
  ...kept,
  name: 'checkAssignments',
  title: '检查分工',
  rowWord: '项分工',
  fields: {
    batch: ref('checkBatches', '批次'),
    account: text('账号', { maxLength: 64 }),
    accountName: text('人员', { maxLength: 80 }),
    unit: integer('单位编号', { unit: '', min: 1, optional: true, help: '空着是整个批次。' }),
  },
  key: ['batch', 'account', 'unit'],
  caption: 'accountName',
  search: [],
})

/** 抽查: units that are looked at closely, chosen by hand or drawn by lot in a way that can be repeated. */
export const checkSamples = ledger({
  ...kept,
  name: 'checkSamples',
  title: '抽查单位',
  rowWord: '个抽查单位',
  fields: {
    batch: ref('checkBatches', '批次'),
    unit: integer('单位编号', { unit: '', min: 1 }),
    way: choice('方式', ['重点', '随机']),
    reason: text('理由或抽取方法', { maxLength: 500 }),
    seed: text('随机种子', { optional: true, maxLength: 80 }),
  },
  key: ['batch', 'unit'],
  caption: 'reason',
  search: [],
})

/** All ledgers of 报告检查, those that others refer to first. */
export const checkLedgers = [
  checkBatches,
  checkSubmissions,
  checkVerdicts,
  checkAnswers,
  checkProcedures,
  checkAssignments,
  checkSamples,
] as const
