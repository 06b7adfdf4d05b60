import { formsOf, quoted, rule, termOf, valueOf } from '@hengjian/checker'
import { Decimal } from '@hengjian/values'

const sumOfValues = (rows: readonly { readonly value: Decimal }[]): Decimal =>
  rows.reduce((so, { value }) => so.plus(value), new Decimal(0))

/** One indicator with many points decides the whole, and so do words that nobody can count: one question a form. */
export const weightConcentrated = rule({
  id: 'S19',
  name: 'weightConcentrated',
  title: '分值不宜过于集中',
  level: 'notice',
  status: 'trial',
  basis: '财预〔2020〕10号，指标权重根据重要程度合理设置；界限值见报告检查的界限值',
  fix: '把分值较大的指标细化为几个指标，或说明理由；效益尽量用数值衡量。',
  says: {
    one: '“{indicator}”一项分值 {points}，超过 {most} 分，请细化指标，或说明理由。',
    words: '以文字表述的指标共 {points} 分，超过 {most} 分，请尽量用数值衡量。',
  },
  *check(file, parameters) {
    const [most, inWords] = ['concentratedPoints', 'qualitativePoints'].map(
      (name) => new Decimal(parameters('reportChecks', name)),
    ) as [Decimal, Decimal]
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      if (form.indicators.length < 4) continue
      const rows = form.indicators.flatMap((row) => {
        const value = valueOf(termOf(row.points, ''))
        return value && row.points && row.level3
          ? [{ ...row, value, name: row.level3.text, cell: row.points }]
          : []
      })
      const [largest] = rows.toSorted((one, other) => other.value.cmp(one.value))
      const wordy = rows.filter(
        ({ target }) => target && target.text !== '' && !/\d|[一二三四五六七八九十]/.test(target.text),
      )
      const sum = sumOfValues(wordy)
      // With few indicators each of them has many points.
      const mean = sumOfValues(rows).div(Math.max(1, rows.length))
      if (largest?.value.gt(most) && largest.value.gt(mean.times(2)))
        yield {
          says: 'one',
          values: { indicator: largest.name, points: largest.cell.text, most: most.toFixed() },
          document,
          places: [quoted(largest.cell)],
        }
      else if (sum.gt(inWords) && wordy.length > 1)
        yield {
          says: 'words',
          values: { points: sum.toFixed(), most: inWords.toFixed() },
          document,
          places: wordy.map(({ cell }) => quoted(cell)),
        }
    }
  },
})
