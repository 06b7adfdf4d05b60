import { departmentReport } from '@hengjian/evaluation'
import { basicSpending } from '../../metrics/basicSpending/metric.ts'
import { executed } from '../../metrics/executed/metric.ts'
import { fullYearBudget } from '../../metrics/fullYearBudget/metric.ts'
import { income } from '../../metrics/income/metric.ts'
import { initialBudget } from '../../metrics/initialBudget/metric.ts'
import { projectSpending } from '../../metrics/projectSpending/metric.ts'

export const departmentSelfEvaluation = departmentReport({
  name: 'departmentSelfEvaluation',
  title: '部门整体支出绩效自评表',
  basis: '财预〔2020〕10号 参照；湖南省各市州按 2023 年度通知印制的九栏表',
  scorecards: [{ name: 'department-2020', fromYear: 2020 }],
  funds: {
    metrics: { initial: initialBudget, fullYear: fullYearBudget, executed },
    totalLabel: '年度资金总额：',
    income: [
      {
        key: 'publicBudget',
        label: '一般公共预算：',
        metric: income,
        narrowed: { incomeSource: '一般公共预算财政拨款' },
      },
      {
        key: 'fundBudget',
        label: '政府性基金拨款：',
        metric: income,
        narrowed: { incomeSource: '政府性基金预算财政拨款' },
      },
      {
        key: 'specialAccount',
        label: '纳入专户管理的非税收入拨款：',
        metric: income,
        narrowed: { incomeSource: '财政专户管理资金' },
      },
      { key: 'other', label: '其他资金：', metric: income, narrowed: { incomeSource: '其他资金' } },
    ],
    spending: [
      { key: 'basic', label: '其中：基本支出：', metric: basicSpending, narrowed: {} },
      { key: 'project', label: '项目支出：', metric: projectSpending, narrowed: {} },
    ],
  },
  columns: [8, 12, 12, 16, 14, 14, 10, 9, 15],
})
