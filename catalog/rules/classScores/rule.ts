import { classesIn, formsOf, rule, sumOf, termsIn, textsOf, valueOf } from '@hengjian/checker'

/**
 * The older scorecard says in words what each of its parts gave and what all gave: 投入 13 分, 过程 55 分, 产出 26 分,
 * together 94 分. Each is the sum of its items, and the whole is the sum of the parts.
 */
export const classScores = rule({
  id: 'A28',
  name: 'classScores',
  title: '各部分得分应等于所属各项得分之和',
  level: 'error',
  status: 'trial',
  basis: '评分表的表内关系，投入、过程、产出各部分得分',
  fix: '核对各项得分、各部分得分与总分。',
  says: { points: '评分表各项分值之和为 {sum}，不是 {full}，请核对各项分值。' },
  *check(file, parameters) {
    const full = parameters('reportChecks', 'fullPoints')
    for (const { form, document } of formsOf(file, 'scoreTable')) {
      const { items } = form
      const of = (what: 'score' | 'points', level1: string | null) =>
        termsIn(
          items
            .filter((item) => level1 === null || item.level1 === level1)
            .map((item) => [item[what], item.name]),
        )
      const classes = [...new Set(items.flatMap(({ level1 }) => level1 ?? []))]
      if (items.length < 6 || items.some(({ score }) => score?.figure == null)) {
        yield { cannotTell: '有评分项没有读到得分，各部分得分没有核对。', document, places: [] }
        continue
      }
      const points = of('points', null)
      if (points.length === items.length && !sumOf(points).eq(full))
        yield {
          says: 'points',
          values: { sum: sumOf(points).toFixed(), full },
          document,
          atMost: 'warning',
          places: points.map(({ figure, quote }) => ({ place: figure.place, quote })),
          stated: full,
          expected: sumOf(points).toFixed(),
        }
      for (const text of textsOf(file).filter((one) => one.document === document)) {
        const said = classesIn(text.text, text.id, classes)
        if (!said) continue
        const goWith = (what: 'score' | 'points'): boolean =>
          said.parts.every(({ name, term }) => valueOf(term)?.eq(sumOf(of(what, name))) === true)
        // 投入 20 分, 过程 50 分, 产出 30 分 can be what each part is worth, before anything was scored.
        if (goWith('points') && !goWith('score')) continue
        for (const { name, term } of said.parts)
          yield { relation: { kind: 'sum', total: term, parts: of('score', name) }, document }
        if (said.total) {
          yield { relation: { kind: 'sum', total: said.total, parts: of('score', null) }, document }
          if (said.parts.length === classes.length)
            yield {
              relation: { kind: 'sum', total: said.total, parts: said.parts.map(({ term }) => term) },
              document,
            }
        }
      }
    }
  },
})
