import { ratio } from '@hengjian/metric'
import { satisfiedAnswers } from '../satisfiedAnswers/metric.ts'
import { validAnswers } from '../validAnswers/metric.ts'

export const satisfactionRate = ratio({
  name: 'satisfactionRate',
  title: '服务对象满意度',
  scope: 'unit',
  basis: '财预〔2021〕101号 满意度指标',
  of: satisfiedAnswers,
  to: validAnswers,
})
