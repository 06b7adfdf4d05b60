import { formsOf, isBlank, quoted, rule, termOf, valueOf } from '@hengjian/checker'

/** A budget that grew or shrank much in the year asks for its reason; the base table has a row for it. */
export const adjustmentExplained = rule({
  id: 'N14',
  name: 'adjustmentExplained',
  title: '预算调整较大的应说明金额和原因',
  level: 'notice',
  status: 'trial',
  basis: '预算调整应有依据；界限为各地通行做法',
  fix: '在基础数据表“预算调整”栏和报告中写明追加、追减的金额、文号和原因。',
  says: {
    blank:
      '年初预算 {initial}，全年预算 {fullYear}，变动 {share}%，基础数据表的预算调整栏没有填写，请补充金额和依据。',
  },
  *check(file, parameters) {
    const most = parameters('reportChecks', 'adjustment')
    const blank = formsOf(file, 'baseForm').flatMap(({ form }) =>
      form.rows.filter(({ name, cells }) => /预算调整/.test(name) && cells.every(isBlank)),
    )[0]
    if (!blank) return
    for (const { form, document } of formsOf(file, 'departmentForm')) {
      const total = form.funds?.total
      const [initial, fullYear] = [valueOf(termOf(total?.initial, '')), valueOf(termOf(total?.fullYear, ''))]
      if (!initial || !fullYear || initial.isZero() || !total?.initial || !total.fullYear) continue
      const share = fullYear.minus(initial).div(initial)
      if (share.abs().gt(most))
        yield {
          says: 'blank',
          values: {
            initial: total.initial.text,
            fullYear: total.fullYear.text,
            share: share.times(100).toDecimalPlaces(2).toFixed(),
          },
          document,
          places: [quoted(total.fullYear), quoted(total.initial), quoted(blank.label)],
        }
    }
  },
})
