import { type FormCell, formsOf, quoted, rule, squeezed } from '@hengjian/checker'

const superlative =
  /(?:全国|全省|全市|全州|全县|国内|省内|行业|同类)[^，。；\d]{0,6}(?:领先|一流|首位|首创|最[优佳高好大]|先进)|历史(?:新高|最[高好佳])|[处居]于?领先|走在前列/

/** A result that is only the best of all says by what it is. */
export const superlativeFigure = rule({
  id: 'N19',
  name: 'superlativeFigure',
  title: '“领先”“一流”一类的完成值宜有数据',
  level: 'info',
  status: 'trial',
  basis: '财预〔2021〕101号，指标值细化量化、可衡量',
  fix: '写明数据、位次和来源，或改用可以衡量的表述。',
  says: { some: '{count} 个指标的完成值没有数据：{indicators}，可补充数据和来源。' },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      const found = form.indicators.flatMap(({ level3, actual }): readonly (readonly [string, FormCell])[] =>
        level3 && actual && !/\d/.test(actual.text) && superlative.test(squeezed(actual.text))
          ? [[level3.text, actual]]
          : [],
      )
      if (found.length === 0) continue
      yield {
        says: 'some',
        values: {
          count: String(found.length),
          indicators: found.map(([name, { text }]) => `“${name}”（${text}）`).join('、'),
        },
        document,
        places: found.map(([, cell]) => quoted(cell)),
      }
    }
  },
})
