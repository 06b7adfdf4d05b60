import { projectReport } from '@hengjian/evaluation'
import { budgetProjects } from '../../ledgers/budgetProjects/ledger.ts'
import { executed } from '../../metrics/executed/metric.ts'
import { fullYearBudget } from '../../metrics/fullYearBudget/metric.ts'
import { initialBudget } from '../../metrics/initialBudget/metric.ts'

export const projectSelfEvaluation = projectReport({
  name: 'projectSelfEvaluation',
  title: '项目支出绩效自评表',
  subjectLedger: budgetProjects.name,
  supervisingDept: 'supervisingDept',
  basis: '财预〔2020〕10号 附件；湖南省各市州按 2023 年度通知印制的九栏表',
  scorecards: [{ name: 'mof-2021-cost', fromYear: 2021 }],
  funds: {
    metrics: { initial: initialBudget, fullYear: fullYearBudget, executed },
    sources: [
      { key: 'fiscal', label: '其中：当年财政拨款', fundSource: '当年财政拨款' },
      { key: 'carriedOver', label: '上年结转金额', fundSource: '上年结转资金' },
      { key: 'other', label: '其它资金', fundSource: '其他资金' },
    ],
    totalLabel: '年度资金总额',
  },
  columns: [8, 13, 13, 15, 14, 14, 10, 9, 14],
})
