import { familyNamed, formsOf, isBlank, quoted, rule, termOf, valueOf } from '@hengjian/checker'

/** A form that has levels has indicators of output and of benefit, and of satisfaction where somebody is served. */
export const outputAndBenefit = rule({
  id: 'S13',
  name: 'outputAndBenefit',
  title: '产出、效益、满意度均应设置指标',
  level: 'notice',
  status: 'trial',
  basis: '财预〔2020〕10号，一级指标包括产出、效益和满意度；没有服务对象的可不设满意度',
  fix: '补充该类指标；不适用的请在表下注明理由。',
  says: { missing: '自评表没有{classes}，请补充，或注明不适用的理由。' },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      // What is worth nothing is there in name only.
      const rows = form.indicators.filter(
        ({ level3, points }) =>
          !isBlank(level3) && !isBlank(points) && !valueOf(termOf(points, ''))?.isZero(),
      )
      const named = rows.filter(({ level1, level2 }) => level1 !== null || level2 !== null)
      // Half a form was read, or a form without levels: nothing can be missed.
      if (rows.length < 4 || named.length < rows.length) continue
      const families = new Set(rows.map(familyNamed))
      const missing = ['产出', '效益', '满意度'].filter((family) => !families.has(family))
      const [first] = rows
      if (missing.length === 0 || families.has('其他') || !first?.level3) continue
      yield {
        says: 'missing',
        values: { classes: missing.map((family) => `${family}指标`).join('、') },
        document,
        places: [quoted(first.level1 ?? first.level3)],
      }
    }
  },
})
