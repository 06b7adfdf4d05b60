import { type Claim, type FormCell, formsOf, quoted, rule, valueOf, termOf } from '@hengjian/checker'

const within = /满意|合格率|准确率|及时率|覆盖率/

function* above(cell: FormCell | null | undefined, indicator: string, document: string): Iterable<Claim> {
  if (cell?.figure?.unit === '%' && valueOf(termOf(cell, ''))?.gt(100) === true)
    yield {
      says: 'above',
      values: { indicator, value: cell.text },
      document,
      places: [quoted(cell)],
      stated: cell.text,
    }
}

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
      for (const { level3, level2, target, actual } of form.indicators)
        if (level3 && within.test(`${level2?.text ?? ''}${level3.text}`))
          for (const cell of [target, actual]) yield* above(cell, level3.text, document)
    // Declarations, monitoring forms and lists: the row names what is measured, the column what was reached of it.
    for (const { form, document } of formsOf(file, 'plainTable'))
      for (const { label, cells } of form.rows) {
        const names = [label, ...cells.flatMap((cell) => (cell && !cell.figure ? [cell.text] : []))]
        const name = names.findLast((text) => text.length <= 20 && within.test(text))
        if (name !== undefined)
          for (const [at, cell] of cells.entries())
            if (!/完成率|完成比|增长|增幅|进度/.test(form.heads[at] ?? '')) yield* above(cell, name, document)
      }
  },
})
