import { choice, date, evidence, ledger, registered, text, year } from '@hengjian/ledger'

/**
 * 发文登记: under which number, signed by whom and after which meeting a unit sends out its self-evaluation. One for a
 * unit and year. What is not known yet stays blank on paper and is filled in by hand.
 */
export const dispatches = ledger({
  name: 'dispatches',
  title: '发文登记',
  group: '绩效管理',
  rowWord: '件发文',
  fields: {
    year: year('年度'),
    title: text('文件标题', { maxLength: 120, help: '如“关于报送2023年度部门整体支出绩效自评资料的函”。' }),
    documentNo: text('文号', { optional: true, maxLength: 60, help: '定稿编号后填写，没有编号先不填。' }),
    urgency: choice('紧急程度', ['平件', '加急', '特急'], { optional: true }),
    addressee: text('主送', { maxLength: 120 }),
    copies: text('抄送', { optional: true, maxLength: 200 }),
    draftedBy: text('拟稿人', { optional: true, maxLength: 40 }),
    checkedBy: text('核稿人', { optional: true, maxLength: 40 }),
    signedBy: text('签发人', { optional: true, maxLength: 40 }),
    signedOn: date('签发日期', { optional: true }),
    meetingName: text('会议名称', {
      optional: true,
      maxLength: 80,
      help: '审议自评结果的会议，如党组会、主任办公会。',
    }),
    meetingOn: date('会议日期', { optional: true }),
    minutesNo: text('会议纪要文号', { optional: true, maxLength: 60 }),
    minutes: evidence('会议纪要', { kinds: ['会议纪要'] }),
  },
  key: ['year'],
  caption: 'title',
  search: ['title', 'documentNo'],
  year: 'year',
  states: registered,
  writers: ['clerk'],
})
