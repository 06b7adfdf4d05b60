import { formsOf, isBlank, plainWords, quoted, rule } from '@hengjian/checker'

const vague =
  /^(?:积极|有效|有所|基本|长期|持续|不断|进一步|逐步|明显|显著|较好|良好|圆满|稳步)[^\d]{0,12}$|^(?:提高|提升|促进|加强|改善|长期|有效|明显|完成)$/

/** Targets in words that nobody can measure: one finding for a form, with all of them. */
export const vagueTargets = rule({
  id: 'T02',
  name: 'vagueTargets',
  title: '产出、效益指标值宜量化',
  level: 'notice',
  status: 'trial',
  basis: '财预〔2021〕101号，指标值细化量化、可衡量',
  fix: '能量化的写数值；不能量化的写明判断标准。',
  says: { some: '{count} 个指标的指标值没有数值或标准：{indicators}，请补充衡量标准。' },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      const found = form.indicators.filter(
        ({ target, level3 }) => target && level3 && !isBlank(target) && vague.test(plainWords(target.text)),
      )
      if (found.length > 0)
        yield {
          says: 'some',
          values: {
            count: String(found.length),
            indicators: found.map(({ level3, target }) => `“${level3?.text}”（${target?.text}）`).join('、'),
          },
          document,
          places: found.flatMap(({ target }) => (target ? [quoted(target)] : [])),
        }
    }
  },
})
