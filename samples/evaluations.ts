import { indicatorRows } from './indicators.ts'
import { inventedProject } from './invented.ts'
import { inventedCentre, publishedCentre } from './organisations.ts'
import { publishedProjects } from './published2023.ts'
import type { SampleRow } from './sampleRow.ts'

/** A self-evaluation to open when the demo is loaded; texts are our own words. */
export type DemoEvaluation = {
  readonly org: number
  readonly year: number
  readonly report: string
  /** Label of the project; null for a form of the whole unit. */
  readonly subject: string | null
  /** What a person typed into the cells that are theirs; sections of a report in words by `section:` and their key. */
  readonly texts: Readonly<Record<string, string>>
  /** The execution score as published, where it differs from the computed one. */
  readonly claimedExecution: string | null
}

export const demoEvaluations: readonly DemoEvaluation[] = [
  {
    org: publishedCentre,
    year: 2023,
    report: 'departmentNarrative',
    subject: null,
    texts: {
      'section:overview':
        '本单位为公益一类事业单位，承担全市招商引资的宣传推介、项目对接和投资服务。核定编制{编制人数}，年末在职{年末在职人数}，在职人员控制率{在职人员控制率}。',
      'section:publicBudget':
        '年初预算{年初预算数}，全年预算{全年预算数}，全年执行{全年执行数}，预算执行率{预算执行率}。其中基本支出{基本支出}，项目支出{项目支出}。\n“三公”经费预算{三公经费预算}，决算{三公经费}，占预算的{三公经费÷三公经费预算}；上年决算{三公经费@上年}，同比{三公经费 同比}，主要是来访接待增多。',
    },
    claimedExecution: null,
  },
  {
    org: publishedCentre,
    year: 2023,
    report: 'baseData',
    subject: null,
    texts: { measures: '支出按制度审批，车辆和接待从严控制，水电和办公用品按需使用。' },
    claimedExecution: null,
  },
  {
    org: publishedCentre,
    year: 2023,
    report: 'departmentSelfEvaluation',
    subject: null,
    texts: {
      expected: '保障人员经费和机构运转，完成年度招商引资和党建工作任务。',
      achieved: '人员经费按时发放，机构运转正常；内联引资超过年度任务，党建活动按计划开展。',
    },
    claimedExecution: null,
  },
  {
    org: publishedCentre,
    year: 2023,
    report: 'projectSelfEvaluation',
    subject: publishedProjects.chamber,
    texts: {
      expected: '加强与异地商会的联系，参加商会活动，走访商会和湘籍企业，搭建异地招商平台。',
      achieved: '全年参加商会活动4次，走访商会5次，接待商会来访考察1次，商会联络渠道保持畅通。',
    },
    claimedExecution: null,
  },
  {
    org: publishedCentre,
    year: 2023,
    report: 'projectSelfEvaluation',
    subject: publishedProjects.promotion,
    texts: {
      expected: '做好来访客商的对接和洽谈服务。',
      achieved: '全年接待来访客商200人次，提供对接、考察和洽谈服务。',
    },
    claimedExecution: '9.80',
  },
  {
    org: inventedCentre,
    year: 2023,
    report: 'projectSelfEvaluation',
    subject: inventedProject,
    texts: {
      expected: '组织外出推介和走访，接待来访企业，争取项目落户。',
      achieved: '推介、走访和接待工作按计划开展，明细见工作台账。',
    },
    claimedExecution: null,
  },
]

/** Goals of the invented project: every result comes from its ledgers. */
export const inventedGoals: readonly SampleRow[] = indicatorRows(inventedCentre, 2023, inventedProject, [
  [
    '成本指标',
    '经济成本指标',
    '项目支出控制在预算内',
    '≤',
    '40.5',
    '20',
    { unit: '万元', metric: '全年执行数' },
  ],
  [
    '产出指标',
    '数量指标',
    '走访外地商会',
    '≥',
    '6',
    '10',
    { unit: '次', metric: '工作完成数量', metricArguments: '类别=走访商会；计量单位=次' },
  ],
  [
    '产出指标',
    '数量指标',
    '参加商会活动',
    '≥',
    '8',
    '10',
    { unit: '次', metric: '工作完成数量', metricArguments: '类别=参加商会活动；计量单位=次' },
  ],
  [
    '产出指标',
    '数量指标',
    '接待来访客商',
    '≥',
    '60',
    '10',
    { unit: '人次', metric: '工作完成数量', metricArguments: '类别=接待客商；计量单位=人次' },
  ],
  [
    '产出指标',
    '时效指标',
    '年度工作完成时限',
    '期限',
    '2023年12月31日前',
    '10',
    { actualText: '2023年12月20日完成' },
  ],
  ['效益指标', '社会效益指标', '提升本地知名度', '定性', '持续提升', '20', {}],
  ['满意度指标', '服务对象满意度指标', '来访企业满意度', '≥', '≥90%', '10', {}],
])
