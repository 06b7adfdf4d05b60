import { choice, date, evidence, integer, ledger, ref, reviewedInUnit, text } from '@hengjian/ledger'

export const workLog = ledger({
  name: 'workLog',
  title: '工作台账',
  group: '工作台账',
  rowWord: '项工作',
  fields: {
    doneOn: date('日期'),
    kind: choice('类别', [
      '参加商会活动',
      '走访商会',
      '实地考察',
      '接待客商',
      '交办事项',
      '办结事项',
      '会议',
      '宣传报道',
      '其他',
    ]),
    project: ref('budgetProjects', '项目', { optional: true, help: '由哪个项目的经费开展，没有可不填。' }),
    title: text('事项', { maxLength: 300 }),
    amount: integer('数量', { unit: '', help: '与计量单位一起读，如 12 人次。' }),
    measure: choice('计量单位', ['次', '人次', '批次', '家', '场次', '件'], {
      help: '人次、批次、家不能相加，也不能互相代替。',
    }),
    place: text('地点', { optional: true, maxLength: 120 }),
    evidence: evidence('佐证资料', { kinds: ['方案', '签到表', '照片', '报道', '办结单'], atLeast: 1 }),
  },
  key: ['doneOn', 'kind', 'title', 'measure'],
  caption: 'title',
  search: ['title', 'place'],
  month: { of: 'doneOn', locks: false },
  states: reviewedInUnit,
  writers: ['clerk', 'sectionHead', 'reporter'],
})
