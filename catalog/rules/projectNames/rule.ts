import { formsOf, linesOf, quoted, rule, squeezed } from '@hengjian/checker'

/** What stands around the name of a project in the title of its report. */
const around = /^.*20\d\d年度?|(?:项目)?(?:支出)?(?:绩效)?(?:自评|评价)?(?:总|情况)?报告$/g
/** A shorter name says little. */
const shortest = 4
/** A form that shares less of its name with the title is of another project. */
const alike = 0.5

/** The form that is handed in with the report on one project bears the name of that project. */
export const projectNames = rule({
  id: 'X31',
  name: 'projectNames',
  title: '项目名称与项目报告的标题应一致',
  level: 'warning',
  status: 'trial',
  basis: '项目报告和自评表说的是同一个项目',
  fix: '核对项目名称；报告包括几个项目的请写明。',
  says: { other: '项目名称所填“{form}”，报告标题为“{title}”，正文没有写到表中的名称，请核对。' },
  *check(file) {
    const reports = file.documents.filter(({ kind }) => kind === 'projectReport')
    const forms = formsOf(file, 'projectForm')
    const count = (name: string): number =>
      linesOf(file).filter(({ text }) => squeezed(text).includes(name)).length
    for (const { form, document } of forms) {
      const own = reports.find(({ id }) => id === document)
      const report = own ?? (reports.length === 1 && forms.length === 1 ? reports[0] : undefined)
      const title = squeezed(report?.title ?? '').replaceAll(around, '')
      const name = squeezed(form.name?.text ?? '')
      if (!report || !form.name || name.length < shortest || title.length < shortest) continue
      if (shared(name, title) >= alike || count(name) > 1 || count(title) < 2) continue
      yield {
        says: 'other',
        values: { form: inner(name), title: inner(title) },
        document,
        places: [quoted(form.name), { place: report.from, quote: report.title ?? '' }],
        stated: name,
        certainty: 0.8,
      }
    }
  },
})

/** Quotation marks within quotation marks. */
const inner = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’')

const pairs = (text: string): ReadonlySet<string> =>
  new Set(Array.from({ length: text.length - 1 }, (_, at) => text.slice(at, at + 2)))

function shared(name: string, title: string): number {
  const [own, held] = [pairs(name), pairs(title)]
  return [...own].filter((pair) => held.has(pair)).length / own.size
}
