import { formsOf, plainWords, quoted, rule, termOf, valueOf } from '@hengjian/checker'

/** Where every result is its target and every score its points, the targets may follow the results: one question a form. */
export const everythingExactlyMet = rule({
  id: 'S18',
  name: 'everythingExactlyMet',
  title: '完成值与指标值全部相同的，应核对完成值',
  level: 'notice',
  status: 'trial',
  basis: '自评表“实际完成值”栏填写实际结果',
  fix: '按台账、验收、统计资料核对完成值，填写实际数。',
  says: { all: '{count} 个指标的完成值与指标值全部相同，得分全部为满分，请按实际结果核对完成值。' },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      const rows = form.indicators.filter(({ target, actual }) => target?.figure && actual?.text)
      const same = rows.every(({ target, actual, points, score }) => {
        const full = valueOf(termOf(points, ''))
        const met = plainWords(target?.text ?? '').replace(/^[≥≤＞＜><=＝]+/, '')
        return (
          full !== null &&
          valueOf(termOf(score, ''))?.eq(full) === true &&
          plainWords(actual?.text ?? '') === met
        )
      })
      if (rows.length < 6 || !same) continue
      yield {
        says: 'all',
        values: { count: String(rows.length) },
        document,
        places: rows.flatMap(({ actual }) => (actual ? [quoted(actual)] : [])),
      }
    }
  },
})
