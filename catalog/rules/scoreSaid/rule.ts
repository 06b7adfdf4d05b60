import { figureIn, type FormCell, formsOf, linesOf, rule, squeezed, termOf } from '@hengjian/checker'

const said =
  /(?:自评|综合|评价|绩效)(?:综合|评价)?(?:总)?(?:得分|总分|评分|分数)(?:为|是|：|:)?(\d{2,3}(?:\.\d+)?)分/

/** The score that a text or a head of a form gives is the total of the form. With several forms nobody can tell whose it is. */
export const scoreSaid = rule({
  id: 'X30',
  name: 'scoreSaid',
  title: '文中的自评得分应与自评表总分一致',
  level: 'error',
  status: 'trial',
  basis: '同一得分在报告各处应一致',
  fix: '核对自评表总分与正文所写得分。',
  says: {},
  *check(file) {
    const forms = formsOf(file, 'departmentForm', 'projectForm').filter(
      ({ form }) => form.total?.score?.figure,
    )
    for (const { form, document } of forms)
      for (const { label, cell } of form.results ?? []) {
        const [one, other] = [termOf(cell, squeezed(label)), termOf(form.total?.score, '自评表总分')]
        if (one && other) yield { relation: { kind: 'restate', one, other }, document }
      }
    const scoreOf = (cells: readonly (FormCell | null | undefined)[]) => [
      ...new Set(cells.flatMap((cell) => cell?.figure?.value ?? [])),
    ]
    const lines = linesOf(file).filter(({ text }) => text.includes('分') && said.test(text))
    for (const { id: document, kind, year } of lines.length === 0 ? [] : file.documents) {
      const own = forms.filter((one) => one.document === document)
      const near =
        own.length > 0
          ? own
          : kind === 'departmentReport'
            ? forms.filter(({ form }) => form.kind === 'departmentForm' || forms.length === 1)
            : forms.length === 1
              ? forms
              : []
      const [first] = near
      // The form of one project among several: what is said of the whole is not its score.
      if (first?.form.kind === 'projectForm' && forms.length > near.length && kind !== 'projectReport')
        continue
      if (!first || scoreOf(near.map(({ form }) => form.total?.score)).length !== 1) continue
      for (const line of lines) {
        const found = line.document === document ? said.exec(line.text) : null
        if (found?.[1] === undefined || isOfOtherYear(found, year)) continue
        const one = figureIn(found[1], line.place, '分')
        const other = termOf(first.form.total?.score, '自评表总分')
        if (one && other)
          yield {
            relation: {
              kind: 'restate',
              one: { label: '文中自评得分', figure: one, quote: found[0] },
              other,
            },
            document,
            // A department's report may speak of another form than the one that is enclosed.
            ...(own.length > 0 ? {} : { atMost: 'warning' as const }),
          }
      }
    }
  },
})

/** 上年自评得分, 2021年自评得分 in a report about 2022: last year's result is told beside this year's. */
function isOfOtherYear({ input, index }: RegExpExecArray, year: number | null): boolean {
  const before = input.slice(Math.max(0, index - 8), index)
  const named = /(20\d\d)年度?\S{0,3}$/.exec(before)?.[1]
  return /上年|去年|上一年/.test(before) || (named !== undefined && year !== null && Number(named) !== year)
}
