import { formsOf, type IndicatorRow, isBlank, plainWords, quoted, rule } from '@hengjian/checker'

/** One indicator that stands under two headings with the same target and result is counted twice. */
export const indicatorRepeated = rule({
  id: 'T16',
  name: 'indicatorRepeated',
  title: '同一指标不宜在两处重复计分',
  level: 'notice',
  status: 'trial',
  basis: '财预〔2021〕101号，指标之间不重复、不交叉',
  fix: '按各自的考核内容设置指标；确为同一指标的，只在一处计分。',
  says: { same: '“{indicator}”在“{one}”和“{other}”两处出现，指标值、完成值相同，请核对是否重复设置。' },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      const words = form.indicators.map(wordsOf)
      for (const [at, row] of form.indicators.entries()) {
        const { level3, level2, target, actual } = row
        if (!level3 || isBlank(level3) || isBlank(target) || isBlank(actual)) continue
        const same = form.indicators[words.indexOf(words[at] ?? '')]
        if (same === row) continue
        if (!same?.level3) continue
        yield {
          says: 'same',
          values: {
            indicator: level3.text,
            one: same.level2?.text ?? '上一处',
            other: level2?.text ?? '本处',
          },
          document,
          places: [quoted(level3), quoted(same.level3)],
        }
      }
    }
  },
})

const wordsOf = ({ level3, target, actual }: IndicatorRow): string =>
  [level3, target, actual].map((cell) => plainWords(cell?.text ?? '')).join('|')
