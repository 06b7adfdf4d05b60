import { formsOf, isBlank, quoted, rule } from '@hengjian/checker'

/** Units that a name already says: 完成率, 满意度 are per cent, 次数 are counted in 次. */
const saysUnit = /率|比例|满意度|[（(][^（()）]*[)）]|次数|人数|个数|家数|户数|天数/

/** A bare number as target and result says nothing about what is counted: one finding for a form, with all of them. */
export const unitsNamed = rule({
  id: 'T04',
  name: 'unitsNamed',
  title: '指标值和完成值应写明计量单位',
  level: 'notice',
  status: 'trial',
  basis: '财预〔2021〕101号，指标值应有计量单位',
  fix: '在数值后写明单位，如“次”“家”“万元”“%”。',
  says: { bare: '{count} 个指标的指标值和完成值没有计量单位：{indicators}，请补充。' },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      const bare = form.indicators.flatMap(({ level3, target, actual }) =>
        level3 &&
        !isBlank(level3) &&
        target?.figure?.unit === '' &&
        actual?.figure?.unit === '' &&
        (!saysUnit.test(level3.text) || !/^\d{1,3}(?:\.\d+)?$/.test(target.text))
          ? [{ level3, target }]
          : [],
      )
      const [first] = bare
      if (!first) continue
      yield {
        says: 'bare',
        values: {
          count: String(bare.length),
          indicators: bare.map(({ level3, target }) => `“${level3.text}”（${target.text}）`).join('、'),
        },
        document,
        places: bare.map(({ target }) => quoted(target)),
      }
    }
  },
})
