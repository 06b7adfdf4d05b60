import { metric } from '@hengjian/metric'
import { posts } from '../../ledgers/posts/ledger.ts'

export const staffContracted = metric({
  name: 'staffContracted',
  title: '编外聘用人数',
  unit: '人',
  scope: 'unit',
  basis: '人员名册；部门决算 基本数字表',
  from: posts,
  where: [{ field: 'kind', equals: '编外聘用' }],
  sum: 'people',
  on: 'year',
  noneIsNothing: '人员编制已经登记，其中没有编外聘用，按没有计算。',
})
