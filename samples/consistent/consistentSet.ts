import type { DemoEvaluation } from '../evaluations.ts'
import type { SampleSet } from '../sampleRow.ts'
import { consistentMoney } from './consistentMoney.ts'
import {
  consistentCentre,
  consistentOrganisation,
  consistentProjectRows,
  fairs,
  platform,
} from './consistentUnit.ts'
import { consistentGoals, consistentResults, consistentWork } from './consistentWork.ts'

const { visits, guests } = consistentResults

const form = (report: string, subject: string | null, texts: DemoEvaluation['texts']): DemoEvaluation => ({
  org: consistentCentre,
  year: 2023,
  report,
  subject,
  texts,
  claimedExecution: null,
})

const narrative: DemoEvaluation['texts'] = {
  'section:overview':
    '本单位为公益一类事业单位，承担全市会展活动的组织和参展企业服务。核定编制{编制人数}，年末在职{年末在职人数}，在职人员控制率{在职人员控制率}。',
  'section:publicBudget': [
    '年初预算{年初预算数}，全年预算{全年预算数}，全年执行{全年执行数}，预算执行率{预算执行率}。其中基本支出{基本支出}，项目支出{项目支出}。',
    '“三公”经费预算{三公经费预算}，决算{三公经费}，占预算的{三公经费÷三公经费预算}；上年决算{三公经费@上年}，同比{三公经费 同比}。其中公务接待费{公务接待费}，公务用车运行维护费{公务用车运行维护费}，因公出国（境）费{因公出国（境）费}。',
    '会展活动组织经费年初预算{年初预算数·会展活动组织经费}，全年执行{全年执行数·会展活动组织经费}；招商信息平台运行维护年初预算{年初预算数·招商信息平台运行维护}，全年执行{全年执行数·招商信息平台运行维护}。',
  ].join('\n'),
  'section:governmentFunds': '政府性基金预算财政拨款收入{本年收入（收入来源=政府性基金预算财政拨款）}。',
  'section:stateCapital': '国有资本经营预算财政拨款收入{本年收入（收入来源=国有资本经营预算财政拨款）}。',
  'section:socialInsurance': '本单位没有社会保险基金预算支出。',
  'section:performance': [
    `全年走访外地商会${visits}次，接待参展客商${guests}人次，参展企业数86家，展会签约项目5个。全年预算执行率{预算执行率}。`,
    '年末向参展企业发放问卷130份，收回有效问卷{服务对象有效份数}，满意114份，满意度{服务对象满意度}。',
    '平台用户在线评价收回有效问卷200份，满意187份，满意度93.5%。',
  ].join('\n'),
  'section:problems': '走访计划按年安排，遇对方换届改期后当年没有补上。',
  'section:measures': '走访计划改为按季度安排，提前与对方约定日期。',
  'section:others': '无。',
}

const evaluations: readonly DemoEvaluation[] = [
  form('departmentNarrative', null, narrative),
  form('baseData', null, { measures: '接待、车辆和会议按制度审批，办公用品按需采购，水电按月公示。' }),
  form('departmentSelfEvaluation', null, {
    expected: '走访外地商会10次，接待参展客商100人次，办好年度展会并服务参展企业。',
    achieved: `走访外地商会${visits}次，接待参展客商${guests}人次，参展企业数86家，展会签约项目5个。`,
  }),
  form('projectSelfEvaluation', fairs, {
    expected: '走访外地商会10次，接待参展客商100人次，办好年度展会。',
    achieved: `走访外地商会${visits}次，接待参展客商${guests}人次，参展企业数86家。`,
  }),
  form('projectSelfEvaluation', platform, {
    expected: '保障平台稳定运行，及时更新项目信息200条。',
    achieved: '平台可用率99.6%，更新项目信息212条，平台访问量53210次。',
  }),
]

/** 演示数据: a unit from a fixed seed, its ledgers, goals, texts and forms in agreement. */
export const consistentSet: SampleSet = {
  organisations: [consistentOrganisation],
  rows: [...consistentProjectRows, ...consistentMoney, ...consistentWork, ...consistentGoals],
  evaluations,
}
