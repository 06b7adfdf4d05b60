import {
  bareName,
  formsOf,
  isAdded,
  type NamedSum,
  namedSums,
  rule,
  type Sheet,
  sheetOf,
  turned,
} from '@hengjian/checker'
import { countiesTold } from './told.ts'

/** A table that lists fewer of them compares some, and divides nothing. */
const fewest = 3
const county = /^[\u4e00-\u9fff]{1,12}(?:县|区|市|旗)$|^(?:省|市|州|县|区)(?:本级|直)(?:单位)?$/
const city: NamedSum = {
  whole: /^全[省市州县区盟旗](?:合计|总计|总数)?$/,
  parts: county,
}

/** Where a table or a sentence gives the numbers of all counties, they make that of the city. */
export const countiesMakeCity = rule({
  id: 'X20',
  name: 'countiesMakeCity',
  title: '全市数应等于各县（市、区）之和',
  level: 'error',
  status: 'trial',
  basis: '全市统计数由各县（市、区）和市本级汇总得出',
  fix: '核对各县（市、区）和市本级的数；只列部分县区，或扣除重复统计的，请注明。',
  says: {},
  *check(file) {
    yield* countiesTold(file)
    for (const { form, document } of formsOf(file, 'plainTable')) {
      if (![...form.heads, ...form.rows.map(({ label }) => label)].some((label) => label.includes('全')))
        continue
      for (const sheet of [sheetOf(form), turned(sheetOf(form))]) {
        const counties = sheet.labels.map(bareName).filter((name) => county.test(name) && !isCity(name))
        if (counties.length < fewest || !sheet.labels.some((label) => isCity(bareName(label)))) continue
        for (const said of namedSums(added(sheet), city, [city]))
          yield 'relation' in said ? { ...said, document, certainty: 0.9 } : { ...said, document }
      }
    }
  },
})

const isCity = (name: string): boolean => city.whole.test(name)

/** The sheet without its rates, means and ranks. */
function added(sheet: Sheet): Sheet {
  const { heads, cells, names, upright } = sheet
  const kept = heads.map((head, at) =>
    isAdded(
      head,
      cells.map((line) => line[at] ?? null),
    ),
  )
  const only = <T>(line: readonly T[]): readonly T[] => line.filter((_, at) => kept[at])
  return {
    ...sheet,
    heads: only(heads),
    cells: cells.map(only),
    names: upright ? { ...names, columns: only(names.columns) } : { ...names, rows: only(names.rows) },
  }
}
