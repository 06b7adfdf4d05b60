import { code, ledger, registered, text, year } from '@hengjian/ledger'

/** What a unit wrote into the sections of its reports; figures stand in it by reference, never as numbers. */
export const narrativeSections = ledger({
  name: 'narrativeSections',
  title: '报告文稿',
  group: '绩效管理',
  rowWord: '节文稿',
  fields: {
    year: year('年度'),
    report: code('forms', '报告'),
    section: text('章节', { maxLength: 60 }),
    text: text('正文', {
      long: true,
      maxLength: 20_000,
      help: '花括号里是口径，如 {三公经费}，打印时换成数。',
    }),
  },
  key: ['year', 'report', 'section'],
  caption: 'section',
  search: ['text'],
  year: 'year',
  states: registered,
  writers: ['clerk'],
})
