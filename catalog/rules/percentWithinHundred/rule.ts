import { formsOf, quoted, rule, valueOf, termOf } from '@hengjian/checker'

/** A satisfaction or pass rate above 100 % cannot be; growth and completion can. */
export const percentWithinHundred = rule({
  id: 'T10',
  name: 'percentWithinHundred',
  title: '满意度、合格率等不应超过 100%',
  level: 'error',
  status: 'trial',
  basis: '比率的定义',
  fix: '核对指标值和完成值。',
  says: { above: '“{indicator}”所填 {value} 超过 100%，请核对。' },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm'))
      for (const { level3, level2, target, actual } of form.indicators) {
        if (!level3 || !/满意|合格率|准确率|及时率|覆盖率/.test(`${level2?.text ?? ''}${level3.text}`))
          continue
        for (const cell of [target, actual])
          if (cell?.figure?.unit === '%' && valueOf(termOf(cell, ''))?.gt(100) === true)
            yield {
              says: 'above',
              values: { indicator: level3.text, value: cell.text },
              document,
              places: [quoted(cell)],
              stated: cell.text,
            }
      }
  },
})
