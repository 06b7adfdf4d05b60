import { sumOf } from '@hengjian/metric'
import { conferenceSpending } from '../conferenceSpending/metric.ts'
import { trainingSpending } from '../trainingSpending/metric.ts'

export const meetingSpending = sumOf({
  name: 'meetingSpending',
  title: '会议费、培训费',
  unit: '万元',
  scope: 'unit',
  basis: '部门预算支出经济分类科目；预算法第五十八条（收付实现制）',
  parts: [conferenceSpending, trainingSpending],
})
