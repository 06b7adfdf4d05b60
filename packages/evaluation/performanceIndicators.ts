import { choice, integer, ledger, quantity, ref, registered, text, year } from '@hengjian/ledger'
import { subjectLedger } from '@hengjian/metric'

export const indicatorClasses = ['成本指标', '产出指标', '效益指标', '满意度指标'] as const
export const secondClasses = [
  '经济成本指标',
  '社会成本指标',
  '生态环境成本指标',
  '数量指标',
  '质量指标',
  '时效指标',
  '经济效益指标',
  '社会效益指标',
  '生态效益指标',
  '可持续影响指标',
  '服务对象满意度指标',
] as const
export const operators = ['≥', '≤', '=', '>', '<', '定性', '期限'] as const

/** 绩效指标: the goals of one subject in one year, and what the unit fills in beside them. */
export const performanceIndicators = ledger({
  name: 'performanceIndicators',
  title: '绩效指标',
  group: '绩效管理',
  rowWord: '个指标',
  fields: {
    year: year('年度'),
    subject: ref(subjectLedger, '项目', { optional: true, help: '部门整体支出的指标不填项目。' }),
    position: integer('顺序', { unit: '', min: 1 }),
    class: choice('一级指标', indicatorClasses),
    secondClass: choice('二级指标', secondClasses),
    name: text('三级指标', { maxLength: 120 }),
    operator: choice('比较方式', operators, {
      help: '越大越好用 ≥，成本类用 ≤，有完成日期的用“期限”，不能用数字衡量的用“定性”。',
    }),
    target: text('年度指标值', {
      maxLength: 200,
      help: '自评表照此印出，如 ≥95%、2023年12月31日前；只写数字的，后面加印计量单位。',
    }),
    targetNumber: quantity('指标值数字', { optional: true, unit: '', decimals: 4 }),
    unit: text('计量单位', { optional: true, maxLength: 20 }),
    weight: quantity('分值', { unit: '分' }),
    metric: text('取数口径', {
      optional: true,
      maxLength: 60,
      help: '实际完成值由哪个口径取数；不取数的不填。',
    }),
    metricArguments: text('口径条件', {
      optional: true,
      maxLength: 200,
      help: '如“类别=走访商会；计量单位=次”。',
    }),
    actualText: text('实际完成值', { optional: true, maxLength: 500, help: '不取数的指标在这里填写。' }),
    claimedScore: quantity('自评得分', { optional: true, unit: '分' }),
    deviationNote: text('偏差原因分析及改进措施', { optional: true, long: true, maxLength: 1000 }),
  },
  key: ['year', 'subject', 'class', 'secondClass', 'name'],
  caption: 'name',
  search: ['name'],
  totals: ['weight'],
  year: 'year',
  states: registered,
  writers: ['clerk'],
  invariants: {
    positiveWeight: {
      level: 'must',
      field: 'weight',
      says: '分值要大于 0，不超过 100。',
      holds: (row) => row.weight.gt(0) && row.weight.lte(100),
    },
    scoreWithinWeight: {
      level: 'warns',
      field: 'claimedScore',
      says: '自评得分不在 0 至分值之间，请核对。',
      holds: (row) =>
        row.claimedScore === null || (row.claimedScore.gte(0) && row.claimedScore.lte(row.weight)),
    },
  },
})
