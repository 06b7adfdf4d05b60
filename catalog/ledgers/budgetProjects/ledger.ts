import { choice, ledger, registered, text, year } from '@hengjian/ledger'

export const budgetProjects = ledger({
  name: 'budgetProjects',
  title: '预算项目',
  group: '预算与支出',
  rowWord: '个项目',
  fields: {
    year: year('年度'),
    name: text('项目名称', {
      maxLength: 120,
      visibility: 'public',
      help: '与批复文件一致；自评表“项目支出名称”照此填写。',
    }),
    code: text('项目编码', {
      optional: true,
      maxLength: 60,
      help: '预算管理一体化系统中的编码，没有可不填。',
    }),
    category: choice('项目类别', ['业务工作经费', '运行维护经费', '本级专项资金'], {
      help: '基础表“项目支出”按此分行。',
    }),
    supervisingDept: text('主管部门', { maxLength: 120, visibility: 'public' }),
    purpose: text('用途', { optional: true, maxLength: 1000, long: true }),
  },
  key: ['year', 'name'],
  caption: 'name',
  search: ['name', 'code'],
  year: 'year',
  states: registered,
  writers: ['clerk'],
})
