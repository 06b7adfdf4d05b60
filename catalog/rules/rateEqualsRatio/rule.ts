import { formsOf, rule, termOf } from '@hengjian/checker'

/** 执行率 = 全年执行数 ÷ 全年预算数, in every row of the fund block that prints one. */
export const rateEqualsRatio = rule({
  id: 'A19',
  name: 'rateEqualsRatio',
  title: '执行率应等于全年执行数除以全年预算数',
  level: 'error',
  status: 'stable',
  basis: '财预〔2020〕10号，预算执行率的计算口径',
  fix: '按表内两个数重新计算执行率；得分随之更正。',
  says: {
    roundedEarly: '执行率所填 {stated} 是取整后的数；按表内数 {formula}，请核对。',
  },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm'))
      for (const row of form.funds?.rows ?? []) {
        const rate = termOf(row.rate, '执行率')
        const part = termOf(row.executed, '全年执行数')
        const whole = termOf(row.fullYear, '全年预算数')
        if (rate && part && whole) yield { relation: { kind: 'ratio', rate, part, whole }, document }
      }
  },
})
