import { choice, evidence, integer, ledger, registered, text, year } from '@hengjian/ledger'

export const posts = ledger({
  name: 'posts',
  title: '人员编制',
  group: '人员与资产',
  rowWord: '条人员编制',
  fields: {
    year: year('年度'),
    kind: choice('项目', ['核定编制', '在编在职', '编外聘用', '离退休'], {
      help: '控制率按在编在职与核定编制计算，编外聘用单独登记。',
    }),
    category: choice('人员类别', ['行政', '参公', '全额事业', '差额事业', '工勤', '其他']),
    people: integer('人数', { unit: '人', min: 0, help: '核定数按批复填写，在职数按年末人数填写。' }),
    documentNo: text('依据', { maxLength: 120, help: '机构编制批复文号，或部门决算机构运行信息表。' }),
    evidence: evidence('佐证资料', { kinds: ['编制批复', '人员名册汇总'], atLeast: 1 }),
  },
  key: ['year', 'kind', 'category'],
  caption: 'documentNo',
  search: ['documentNo'],
  totals: ['people'],
  year: 'year',
  states: registered,
  writers: ['clerk'],
})
