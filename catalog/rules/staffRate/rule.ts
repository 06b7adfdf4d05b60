import { formsOf, rule, termOf } from '@hengjian/checker'

/** 控制率 = 在职 ÷ 编制. */
export const staffRate = rule({
  id: 'A20',
  name: 'staffRate',
  title: '在职人员控制率应等于在职人数除以编制数',
  level: 'error',
  status: 'trial',
  basis: '基础数据表，控制率 = 实际在职人数 ÷ 编制数',
  fix: '核对编制数、在职人数和控制率。',
  says: {},
  *check(file) {
    for (const { form, document } of formsOf(file, 'baseForm')) {
      const rate = termOf(form.staffRate, '控制率')
      const part = termOf(form.inPost, '实际在职人数')
      const whole = termOf(form.posts, '编制数')
      if (rate && part && whole) yield { relation: { kind: 'ratio', rate, part, whole }, document }
    }
  },
})
