import { ratio } from '@hengjian/metric'
import { staffInPost } from '../staffInPost/metric.ts'
import { staffPosts } from '../staffPosts/metric.ts'

export const staffControlRate = ratio({
  name: 'staffControlRate',
  title: '在职人员控制率',
  scope: 'unit',
  basis: '部门整体支出绩效评价基础数据表',
  of: staffInPost,
  to: staffPosts,
})
