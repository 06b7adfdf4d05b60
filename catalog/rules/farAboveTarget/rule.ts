import { formsOf, isBlank, quoted, resultOf, rule } from '@hengjian/checker'

/** Far above the target: the form asks why, because a target that was too low says little. */
export const farAboveTarget = rule({
  id: 'S06',
  name: 'farAboveTarget',
  title: '大幅超过指标值的应说明原因',
  level: 'notice',
  status: 'trial',
  basis: '财预〔2020〕10号，超出指标值较多的分析原因；界限为各地通行做法',
  fix: '填写超额完成的原因；指标值偏低的，下一年度调整。',
  says: { far: '“{indicator}”指标值 {target}，完成值 {actual}，为指标值的 {share}%，请补充原因。' },
  *check(file, parameters) {
    const beyond = parameters('reportChecks', 'overAchievement')
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm'))
      for (const row of form.indicators) {
        const result = resultOf(row)
        if (!result?.met || !row.level3 || !row.actual || !isBlank(row.deviation)) continue
        if (result.upward && result.share.minus(1).gt(beyond))
          yield {
            says: 'far',
            values: {
              indicator: row.level3.text,
              target: row.target?.text ?? '',
              actual: row.actual.text,
              share: result.share.times(100).toDecimalPlaces(2).toFixed(),
            },
            document,
            places: [quoted(row.actual), quoted(row.level3)],
          }
      }
  },
})
