import { formsOf, isBlank, linesOf, quoted, rule, termOf, valueOf } from '@hengjian/checker'
import { Decimal } from '@hengjian/values'

const reason =
  /(?:执行|支出|拨付|支付|结转|结余).{0,30}(?:原因|由于|因|系|受)|(?:原因|由于|因).{0,30}(?:执行|支出|拨付|支付|结转|结余)|执行率.{0,12}(?:偏低|较低|不高)/

/** A rate of execution below nine tenths has a reason somewhere in the submission. */
export const lowExecutionExplained = rule({
  id: 'B18',
  name: 'lowExecutionExplained',
  title: '预算执行率较低的应说明原因',
  level: 'notice',
  status: 'trial',
  basis: '自评表填表说明，执行率低于 90% 的说明原因（各地通行做法）',
  fix: '说明未支出的金额、原因和后续安排。',
  says: { low: '预算执行率 {rate}，低于 {least}%，没有看到原因，请补充说明。' },
  *check(file, parameters) {
    const least = new Decimal(parameters('reportChecks', 'lowExecution')).times(100)
    const explained = linesOf(file).some(({ text }) => reason.test(text))
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      const rate = form.funds?.total?.rate
      const value = rate?.figure?.unit === '%' ? valueOf(termOf(rate, '')) : null
      const told = form.indicators.some(
        ({ level3, deviation }) => /执行|支出/.test(level3?.text ?? '') && !isBlank(deviation),
      )
      if (!rate || !value || value.gte(least) || explained || told) continue
      yield {
        says: 'low',
        values: { rate: rate.text, least: least.toFixed() },
        document,
        places: [quoted(rate)],
        stated: rate.text,
        certainty: 0.7,
      }
    }
  },
})
