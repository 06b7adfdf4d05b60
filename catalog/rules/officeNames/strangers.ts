import { type DocumentLine, officeInTitle } from '@hengjian/checker'

/** A title of a form or of an annex; a longer line is a sentence. */
const title = /(?:绩效|预算|支出|自评|决算).*(?:表|报告|说明|明细)$/
const longest = 50

/** Another office than that of the report, in the title of one of its parts and nowhere else. */
export type Stranger = { readonly office: string; readonly line: DocumentLine }

/**
 * Titles that name an office of which the file says nothing else, while its own stands in it again and again: what was
 * left over of another report. Offices of which a file has forms or sentences belong to it.
 * @param own the office of each document
 */
export function* strangersIn(
  lines: readonly DocumentLine[],
  own: ReadonlyMap<string, string>,
): Iterable<Stranger> {
  const titles = lines.filter(({ text }) => text.length <= longest && title.test(text))
  if (titles.length === 0) return
  for (const line of titles) {
    const office = officeInTitle(line.text)
    const unit = own.get(line.document)
    if (office === null || unit === undefined || office.includes(unit) || unit.includes(office)) continue
    const count = (name: string): number => lines.filter(({ text }) => text.includes(name)).length
    if (count(office) === 1 && count(unit) > 1) yield { office, line }
  }
}
