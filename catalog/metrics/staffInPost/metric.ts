import { metric } from '@hengjian/metric'
import { posts } from '../../ledgers/posts/ledger.ts'

export const staffInPost = metric({
  name: 'staffInPost',
  title: '年末在职人数',
  unit: '人',
  scope: 'unit',
  basis: '机构编制批复；部门决算 机构运行信息表',
  from: posts,
  where: [{ field: 'kind', equals: '在编在职' }],
  sum: 'people',
  on: 'year',
})
