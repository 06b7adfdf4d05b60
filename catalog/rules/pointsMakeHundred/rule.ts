import {
  formsOf,
  isBlank,
  isWithoutFunds,
  printedTotal,
  quoted,
  readWhole,
  rule,
  sumOf,
  termOf,
  termsIn,
  valueOf,
} from '@hengjian/checker'
import { Decimal } from '@hengjian/values'

/** Points of the indicators and of the execution rate make 100. A named indicator without points leaves it open. */
export const pointsMakeHundred = rule({
  id: 'A24',
  name: 'pointsMakeHundred',
  title: '各项分值之和应等于 100',
  level: 'error',
  status: 'stable',
  basis: '财预〔2020〕10号，自评总分 100 分',
  fix: '核对各指标的分值与预算执行率的分值。',
  says: {
    sum: '预算执行率与各指标的分值之和为 {sum}，不是 {full}，请核对。',
  },
  *check(file, parameters) {
    const full = new Decimal(parameters('reportChecks', 'fullPoints'))
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      const named = form.indicators.filter(({ level3 }) => !isBlank(level3))
      const execution = form.funds?.total?.points
      const terms = termsIn([
        [execution, '预算执行率'],
        ...form.indicators.map(({ points, level3 }) => [points, level3?.text ?? '指标'] as const),
      ])
      const total = termOf(printedTotal(form, full.toFixed()).points, '总分的分值')
      if (named.length < 3 || terms.length < 3) continue
      const blank = named.filter(({ points }) => isBlank(points))
      if (blank.length > 0 || (!execution?.figure && !isWithoutFunds(form, full.toFixed()))) {
        yield {
          cannotTell: `${blank.length > 0 ? '有指标没有填写分值' : '没有读到预算执行率的分值'}，分值之和没有核对。`,
          document,
          places: blank.flatMap(({ level3 }) => (level3 ? [quoted(level3)] : [])),
        }
        continue
      }
      // Rows that no border holds together may be misread: then the sum is only asked about.
      const weak = readWhole(form, full.toFixed())
      if (total) yield { relation: { kind: 'sum', total, parts: terms }, document, ...weak }
      const sum = sumOf(terms)
      // Where the form prints its total, the sum above has said it already.
      if (!sum.eq(full) && valueOf(total)?.eq(full) !== true)
        yield {
          says: 'sum',
          values: { sum: sum.toFixed(), full: full.toFixed() },
          document,
          places: terms.map(({ figure, quote }) => ({ place: figure.place, quote })),
          stated: full.toFixed(),
          expected: sum.toFixed(),
          ...weak,
        }
    }
  },
})
