import { formsOf, quoted, rule } from '@hengjian/checker'

const yearIn = (title: string | null): number | null => {
  const year = /(20\d{2})年/.exec(title ?? '')?.[1]
  return year === undefined ? null : Number(year)
}

/** The newest year in the heads of a base table is the year of the report. */
export const yearOfForm = rule({
  id: 'D06',
  name: 'yearOfForm',
  title: '表内年度应与报告年度一致',
  level: 'warning',
  status: 'trial',
  basis: '基础数据表按报告年度填写',
  fix: '核对表头年度；沿用上年表格的，请更新表头并核对各栏数。',
  says: {
    other: '报告年度为 {year} 年，表头最近的年度为 {newest} 年，请核对表头和各栏数。',
    title: '“{title}”写的是 {own} 年，同一份材料的其他标题均为 {year} 年，请核对标题和表内各数。',
  },
  *check(file) {
    const years = new Map(
      file.documents.map(({ id, year, title }) => [id, title?.includes(String(year)) ? year : null]),
    )
    const [main] = [...years.values()].filter((year) => year !== null)
    for (const { id: document, kind, title, from } of file.documents) {
      const own = yearIn(title)
      const others = file.documents.flatMap((other) =>
        other.id === document ? [] : (yearIn(other.title) ?? []),
      )
      // The targets of the next year are often enclosed; of two titles the first is that of the file.
      if (own === null || (kind !== 'projectForm' && kind !== 'departmentForm')) continue
      if (new Set(others).size !== 1 || others[0] === own || document === file.documents[0]?.id) continue
      yield {
        says: 'title',
        values: { title: title ?? '', own: String(own), year: String(others[0]) },
        document,
        places: [{ place: from, quote: title ?? '' }],
        stated: String(own),
        expected: String(others[0]),
      }
    }
    for (const { form, document } of formsOf(file, 'baseForm')) {
      const newest = Math.max(...form.columns.map(({ year }) => year ?? 0))
      const head = form.columns.find(({ year }) => year === newest)?.head
      const year = years.get(document) ?? main
      if (!year || !head || newest === 0 || newest === year) continue
      yield {
        says: 'other',
        values: { year: String(year), newest: String(newest) },
        document,
        places: [quoted(head)],
        stated: String(newest),
        expected: String(year),
      }
    }
  },
})
