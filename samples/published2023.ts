import { publishedCentre } from './organisations.ts'
import { idOf, type SampleRow } from './sampleRow.ts'

/** The document that the figures below were published in. */
const document = '2023年度项目支出绩效自评表（公开）'

const chamber = 'published.chamber'
const promotion = 'published.promotion'

const project = (label: string, name: string): SampleRow => ({
  label,
  ledger: 'budgetProjects',
  org: publishedCentre,
  cells: { year: 2023, name, category: '业务工作经费', supervisingDept: '衡阳市商务和粮食局机关' },
})

/** A published total: the ledger behind it is not public, so drill-down ends at the document. */
const total = (label: string, metric: string, more: SampleRow['cells']): SampleRow => ({
  ledger: 'statedTotals',
  org: publishedCentre,
  cells: {
    year: 2023,
    metric,
    subject: idOf(label),
    document,
    use: '采用汇总数',
    derived: false,
    ...more,
  },
})

/** Amounts in 元, as cells carry money. */
const funds = (label: string, initial: string, executed: string): readonly SampleRow[] => [
  total(label, '年初预算数', { fundSource: '当年财政拨款', amount: initial }),
  total(label, '年初预算数', { amount: initial }),
  total(label, '全年执行数', { fundSource: '当年财政拨款', amount: executed }),
  total(label, '全年执行数', { amount: executed }),
]

const activity = (doneOn: string, title: string, place: string): SampleRow => ({
  ledger: 'workLog',
  org: publishedCentre,
  state: 'accepted',
  cells: { doneOn, kind: '参加商会活动', project: idOf(chamber), title, amount: 1, measure: '次', place },
})

/**
 * The two projects of 衡阳市投资促进事务中心 as published for 2023. Dates and hosts of the four chamber
 * meetings are published, so they stand as records; everything else is a published total.
 */
export const published2023: readonly SampleRow[] = [
  project(chamber, '联络湖南异地商会工作经费'),
  project(promotion, '招商引资工作经费'),
  ...funds(chamber, '80000.00', '80000.00'),
  ...funds(promotion, '45000.00', '44200.00'),
  total(chamber, '工作完成数量', {
    metricArguments: '类别=走访商会；计量单位=次',
    quantity: '5',
    unit: '次',
  }),
  total(promotion, '工作完成数量', {
    metricArguments: '类别=接待客商；计量单位=人次',
    quantity: '200',
    unit: '人次',
  }),
  activity('2023-03-18', '广东衡阳商会会员大会', '广东'),
  activity('2023-04-22', '浙江衡阳商会换届大会', '浙江'),
  activity('2023-06-26', '佛山衡阳商会会员大会', '佛山'),
  activity('2023-07-29', '天津衡阳企业经济发展论坛', '天津'),
]
export const publishedProjects = { chamber, promotion } as const
