import { formsOf, linesWith, type Quoted, quoted, rule, termOf, valueOf } from '@hengjian/checker'
import { Decimal } from '@hengjian/values'

const sample = /(?:收回|回收|有效)(?:有效)?(?:调查)?问卷(\d{1,4})份|(?:有效|收回|回收)(\d{1,4})份/

/** Whether some number of n people makes this share, as it is printed. */
function canBe(rate: Decimal, places: number, n: number): boolean {
  const near = rate.div(100).times(n).toDecimalPlaces(0).toNumber()
  return [near - 1, near, near + 1].some((k) => {
    const share = new Decimal(k).div(n).times(100)
    return (
      share.toDecimalPlaces(places).eq(rate) || share.toDecimalPlaces(places, Decimal.ROUND_DOWN).eq(rate)
    )
  })
}

/**
 * A satisfaction in per cent beside the number of answers: not every share can come of so few. It may be a mean of
 * marks: how it was counted is asked for (correction 8).
 */
export const sampleSize = rule({
  id: 'T13',
  name: 'sampleSize',
  title: '满意度应与有效问卷份数相符',
  level: 'notice',
  status: 'trial',
  basis: '满意度调查的样本量与计分方法应可复核；界限值见报告检查的界限值',
  fix: '注明有效问卷份数和计分方法（按人数占比或按平均分）。',
  says: {
    share:
      '“{indicator}”完成值 {actual}，有效问卷 {count} 份；按人数占比算不出这个数，请注明计分方法和份数。',
    few: '“{indicator}”完成值 {actual}，有效问卷只有 {count} 份，请注明调查对象总数和抽取方法。',
  },
  *check(file, parameters) {
    const least = Number(parameters('reportChecks', 'fewAnswers'))
    const said = linesWith(file, '份').flatMap(({ text, place }): readonly (Quoted & { count: number })[] => {
      const [, one, other] = sample.exec(text.replaceAll(/\s/g, '')) ?? []
      const count = Number(one ?? other)
      return count > 0 ? [{ count, place, quote: text.slice(0, 60) }] : []
    })
    const counts = new Set(said.map(({ count }) => count))
    const [answers] = said
    // Several surveys: which one an indicator comes from nobody can tell.
    if (!answers || counts.size > 1) return
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm'))
      for (const { level3, actual } of form.indicators) {
        const rate = actual?.figure?.unit === '%' ? valueOf(termOf(actual, '')) : null
        if (!level3 || !actual?.figure || !rate || rate.gt(100) || !level3.text.includes('满意')) continue
        if (actual.figure.bound !== null) continue
        const fits = canBe(rate, actual.figure.precision, answers.count)
        if (fits && answers.count >= least) continue
        yield {
          says: fits ? 'few' : 'share',
          values: { indicator: level3.text, actual: actual.text, count: String(answers.count) },
          document,
          places: [quoted(actual), answers],
          certainty: 0.6,
        }
      }
  },
})
