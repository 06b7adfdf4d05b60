import { formsOf, quoted, rule, squeezed } from '@hengjian/checker'

const counts = /(?:数量|家数|个数|次数|场次|批次|人数|人次|户数|面积|里程|份数)$/
const counted = /^[个家次场期人项件户批亩份台套]|人次|批次|场次/

/** A number of things that were done is no measure of how well: one question a form, and only where name and unit agree. */
export const indicatorInItsClass = rule({
  id: 'T05',
  name: 'indicatorInItsClass',
  title: '质量指标不宜填写数量',
  level: 'notice',
  status: 'trial',
  basis: '财预〔2021〕101号，质量指标反映预期提供的公共产品和服务达到的标准和水平',
  fix: '改列数量指标，或换成合格率、达标率等反映质量的指标。',
  says: { count: '质量指标中有 {count} 个按数量设置：{indicators}，请改列数量指标或调整指标。' },
  *check(file) {
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm')) {
      const found = form.indicators.filter(
        ({ level2, level3, target }) =>
          squeezed(level2?.text ?? '').startsWith('质量') &&
          counts.test(squeezed(level3?.text ?? '')) &&
          counted.test(target?.figure?.unit ?? ''),
      )
      if (found.length === 0) continue
      yield {
        says: 'count',
        values: {
          count: String(found.length),
          indicators: found.map(({ level3, target }) => `“${level3?.text}”（${target?.text}）`).join('、'),
        },
        document,
        places: found.flatMap(({ level3 }) => (level3 ? [quoted(level3)] : [])),
      }
    }
  },
})
