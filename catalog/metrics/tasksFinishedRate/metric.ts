import { ratio } from '@hengjian/metric'
import { tasksAssigned } from '../tasksAssigned/metric.ts'
import { tasksFinished } from '../tasksFinished/metric.ts'

export const tasksFinishedRate = ratio({
  name: 'tasksFinishedRate',
  title: '事项办结率',
  scope: 'unit',
  basis: '本单位工作台账管理办法',
  of: tasksFinished,
  to: tasksAssigned,
})
