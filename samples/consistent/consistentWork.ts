import { randomFrom } from '../random.ts'
import { indicatorRows, type SampleIndicator } from '../indicators.ts'
import { idOf, type SampleRow } from '../sampleRow.ts'
import { consistentCentre, fairs, own, platform } from './consistentUnit.ts'

const random = randomFrom(20_260_302)
const on = (): string =>
  `2023-${String(random.between(2, 11)).padStart(2, '0')}-${String(random.between(10, 28))}`

const done = (kind: string, title: string, amount: number, measure: string): SampleRow =>
  own(
    'workLog',
    { doneOn: on(), kind, project: idOf(fairs), title, amount, measure, place: '甲县' },
    { state: 'accepted' },
  )
const times = (count: number, make: (at: number) => SampleRow): readonly SampleRow[] =>
  Array.from({ length: count }, (_, at) => make(at + 1))

/** Eleven visits of ten, guests of a hundred and more, nine tasks of ten finished. */
const visits = 9
const guests = [18, 26, 22, 24, 28] as const
const allGuests = guests.reduce((sum, one) => sum + one, 0)

const work: readonly SampleRow[] = [
  ...times(visits, (at) => done('走访商会', `走访外地商会（第${at}次）`, 1, '次')),
  ...guests.map((amount, at) => done('接待客商', `接待参展客商（第${at + 1}批）`, amount, '人次')),
  ...times(20, (at) => done('交办事项', `受理参展企业诉求（第${at}件）`, 1, '件')),
  ...times(20, (at) => done('办结事项', `办结参展企业诉求（第${at}件）`, 1, '件')),
]

const survey = own('satisfactionResults', {
  year: 2023,
  project: idOf(fairs),
  surveyedOn: '2023-12-06',
  object: '服务对象',
  title: '参展企业年度问卷',
  sent: 130,
  valid: 120,
  satisfied: 114,
  method: '问卷',
})

const posts = [
  ['核定编制', 12],
  ['在编在职', 11],
] as const
const staff = posts.map(([kind, people]) =>
  own('posts', { year: 2023, kind, category: '全额事业', people, documentNo: '演示编办〔2021〕8号' }),
)

const counted = (kind: string, measure: string): SampleRow['cells'] => ({
  unit: measure,
  metric: '工作完成数量',
  metricArguments: `类别=${kind}；计量单位=${measure}`,
})
const late = '一次走访因对方换届改期到次年初，今后按季度提前约定。'
const visit = (weight: string): SampleIndicator => [
  '产出指标',
  '数量指标',
  '走访外地商会',
  '≥',
  '10',
  weight,
  { ...counted('走访商会', '次'), deviationNote: late },
]
const guest = (weight: string): SampleIndicator => [
  '产出指标',
  '数量指标',
  '接待参展客商',
  '≥',
  '100',
  weight,
  counted('接待客商', '人次'),
]
const due = (weight: string): SampleIndicator => [
  '产出指标',
  '时效指标',
  '年度工作完成时限',
  '期限',
  '2023年12月31日前',
  weight,
  { actualText: '2023年12月18日完成' },
]
const satisfied = (weight: string): SampleIndicator => [
  '满意度指标',
  '服务对象满意度指标',
  '参展企业满意度',
  '≥',
  '≥90%',
  weight,
  { metric: '服务对象满意度' },
]
const signed = (weight: string): SampleIndicator => [
  '效益指标',
  '经济效益指标',
  '展会签约项目',
  '≥',
  '4',
  weight,
  { unit: '个', actualText: '5' },
]
const exhibitors = (weight: string): SampleIndicator => [
  '效益指标',
  '社会效益指标',
  '参展企业数',
  '≥',
  '80',
  weight,
  { unit: '家', actualText: '86' },
]
const within = (budget: string): SampleIndicator => [
  '成本指标',
  '经济成本指标',
  '项目支出控制在预算内',
  '≤',
  budget,
  '20',
  { unit: '万元', metric: '全年执行数' },
]

const unitGoals = indicatorRows(consistentCentre, 2023, null, [
  visit('15'),
  guest('15'),
  ['产出指标', '质量指标', '企业诉求办结率', '≥', '95', '10', { unit: '%', metric: '事项办结率' }],
  due('10'),
  signed('15'),
  exhibitors('15'),
  satisfied('10'),
])
const fairGoals = indicatorRows(consistentCentre, 2023, fairs, [
  within('36'),
  visit('15'),
  guest('15'),
  due('10'),
  exhibitors('20'),
  satisfied('10'),
])
const platformGoals = indicatorRows(consistentCentre, 2023, platform, [
  within('15'),
  ['产出指标', '数量指标', '更新项目信息', '≥', '200', '20', { unit: '条', actualText: '212' }],
  ['产出指标', '质量指标', '平台可用率', '≥', '99', '20', { unit: '%', actualText: '99.6' }],
  ['效益指标', '社会效益指标', '平台访问量', '≥', '50000', '20', { unit: '次', actualText: '53210' }],
  ['满意度指标', '服务对象满意度指标', '平台用户满意度', '≥', '≥90%', '10', { actualText: '93.5%' }],
])

export const consistentWork: readonly SampleRow[] = [...work, survey, ...staff]
export const consistentGoals: readonly SampleRow[] = [...unitGoals, ...fairGoals, ...platformGoals]
export const consistentResults = { visits, guests: allGuests } as const
