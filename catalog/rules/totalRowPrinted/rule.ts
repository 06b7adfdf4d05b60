import { formsOf, isBlank, printedTotal, quoted, rule, sumOf, termsIn } from '@hengjian/checker'

/** The form has a row 总分; a form that is scored and does not print its total leaves the reader to add up. */
export const totalRowPrinted = rule({
  id: 'D13',
  name: 'totalRowPrinted',
  title: '自评表应填写总分',
  level: 'notice',
  status: 'trial',
  basis: '自评表的固定格式',
  fix: '在表末填写总分。',
  says: { missing: '自评表有各项得分，没有填写总分；按各项得分计算为 {sum}，请补充。' },
  *check(file, parameters) {
    const full = parameters('reportChecks', 'fullPoints')
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      const cells = [form.funds?.total?.score, ...form.indicators.map(({ score }) => score)]
      const scores = termsIn(cells.map((cell) => [cell, '得分'] as const))
      // The total would stand below the last row, scored or not.
      const last = Object.values(form.indicators.at(-1) ?? {}).findLast((cell) => cell !== null)
      if (scores.length < 4 || !last || !isBlank(printedTotal(form, full).score)) continue
      const sum = sumOf(scores).toFixed()
      yield {
        says: 'missing',
        values: { sum },
        document,
        places: [quoted(last)],
        expected: sum,
      }
    }
  },
})
