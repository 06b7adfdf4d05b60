import { familyNamed, formsOf, isBlank, quoted, rule, termOf, valueOf } from '@hengjian/checker'
import { Decimal } from '@hengjian/values'

/** Names of the known ways; each value has two digits for each class, the rate of execution first. */
const ways = [
  'weights2020',
  'weights2021',
  'weightsLocalCost',
  'weightsNoService',
  'weightsNoServiceBenefit',
  'weightsExecution20',
] as const
const families = ['成本', '产出', '效益', '满意度'] as const

/** Points of the classes as one of the known ways of dividing 100 has them; another way asks for its document. */
export const weightProfile = rule({
  id: 'S12',
  name: 'weightProfile',
  title: '各类指标分值宜按统一权重设置',
  level: 'notice',
  status: 'trial',
  basis: '财预〔2020〕10号、财预〔2021〕101号，各类权重原则上统一设置，特殊情况可适当调整',
  fix: '按当地通知核对各类分值；有调整的请注明依据。',
  says: { other: '各类指标分值为{points}，与通行的权重不同，请按当地通知核对，或注明调整依据。' },
  *check(file, parameters) {
    const known = ways.map((way) => parameters('reportChecks', way))
    const full = new Decimal(parameters('reportChecks', 'fullPoints'))
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      const execution = valueOf(termOf(form.funds?.total?.points, ''))
      const rows = form.indicators.filter(({ points }) => !isBlank(points))
      const named = rows.map((row) => ({ family: familyNamed(row), value: valueOf(termOf(row.points, '')) }))
      if (!execution || named.length < 4 || named.some(({ family, value }) => family === '其他' || !value))
        continue
      const sums = families.map((family) =>
        named.reduce((sum, one) => (one.family === family ? sum.plus(one.value ?? 0) : sum), new Decimal(0)),
      )
      const all = [execution, ...sums]
      // Points that do not make a hundred are another rule's.
      if (!all.reduce((sum, value) => sum.plus(value), new Decimal(0)).eq(full)) continue
      const [first] = rows
      if (known.includes(all.map((value) => value.toFixed().padStart(2, '0')).join('')) || !first?.points)
        continue
      yield {
        says: 'other',
        values: {
          points: ['执行率', ...families]
            .flatMap((family, at) => (all[at]?.isZero() === false ? [`${family} ${all[at]?.toFixed()}`] : []))
            .join('、'),
        },
        document,
        places: [quoted(first.points)],
        certainty: 0.5,
      }
    }
  },
})
