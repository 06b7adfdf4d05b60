import { formsOf, quoted, rule, squeezed, termOf, valueOf } from '@hengjian/checker'

const counted = /^[个家次场期人项件户批亩]|人次|批次|场次/

/** What one project reached of a thing that is counted is part of what its unit reached of it. */
export const projectWithinUnit = rule({
  id: 'X19',
  name: 'projectWithinUnit',
  title: '项目完成数不应大于部门同一指标的完成数',
  level: 'notice',
  status: 'trial',
  basis: '项目自评表与部门整体自评表同名同单位指标的关系',
  fix: '核对两张表的完成数；统计范围不同的请在指标名称中写明。',
  says: { more: '“{indicator}”项目完成值 {project}，大于部门完成值 {unit}，请核对，或注明统计范围。' },
  *check(file) {
    const units = formsOf(file, 'departmentForm').flatMap(({ form }) => form.indicators)
    for (const { form, document } of formsOf(file, 'projectForm'))
      for (const { level3, actual } of form.indicators) {
        if (!level3 || !actual?.figure || !counted.test(actual.figure.unit)) continue
        const twin = units.find(
          (row) =>
            squeezed(row.level3?.text ?? '') === squeezed(level3.text) &&
            row.actual?.figure?.unit === actual.figure?.unit,
        )
        const [own, whole] = [valueOf(termOf(actual, '')), valueOf(termOf(twin?.actual, ''))]
        if (!twin?.actual || !own || !whole || own.lte(whole)) continue
        yield {
          says: 'more',
          values: { indicator: level3.text, project: actual.text, unit: twin.actual.text },
          document,
          places: [quoted(actual), quoted(twin.actual)],
          stated: actual.text,
        }
      }
  },
})
