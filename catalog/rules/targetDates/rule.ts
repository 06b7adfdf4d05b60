import { dateIn, type FormCell, formsOf, quoted, rule, squeezed } from '@hengjian/checker'

const aims = /^(?:年度|全年|年初|预期)?(?:指标值|目标值)(?:[（(].*[)）])?$/

/** A deadline of the year's targets lies within the year. */
export const targetDates = rule({
  id: 'T09',
  name: 'targetDates',
  title: '时效指标的时限应在当年之内',
  level: 'warning',
  status: 'trial',
  basis: '年度绩效目标按预算年度设定',
  fix: '核对时限的年份；跨年项目请写明本年度应完成的部分。',
  says: { outside: '“{indicator}”的时限 {target} 不在 {year} 年内，请核对。' },
  *check(file) {
    const years = new Map(file.documents.map(({ id, year }) => [id, year]))
    const targets: { readonly name: string; readonly cell: FormCell; readonly document: string }[] = []
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm'))
      for (const { level3, target } of form.indicators)
        if (target && level3) targets.push({ name: level3.text, cell: target, document })
    for (const { form, document } of formsOf(file, 'plainTable')) {
      // A declaration has targets of the whole project before those of the year.
      const at = form.heads.findLastIndex((head) => aims.test(squeezed(head)))
      if (at < 0 || !form.heads.some((head) => squeezed(head) === '三级指标')) continue
      for (const { cells } of form.rows) {
        const [cell, name] = [cells[at], cells[at - 1]]
        if (cell && name) targets.push({ name: name.text, cell, document })
      }
    }
    for (const { name, cell, document } of targets) {
      const [year, date] = [years.get(document), dateIn(cell.text)]
      // In the first months of the next year things of the last are still paid and reported.
      if (!year || date === null || (date >= year * 10_000 && date < (year + 1) * 10_000 + 400)) continue
      yield {
        says: 'outside',
        values: { indicator: name, target: cell.text, year: String(year) },
        document,
        places: [quoted(cell)],
        stated: cell.text,
      }
    }
  },
})
