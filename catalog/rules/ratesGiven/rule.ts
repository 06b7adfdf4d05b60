import { linesWith, rule } from '@hengjian/checker'

/** 重点工作实际完成率（8分）：…，得满分8分: an item that is a rate, with the points it was given. */
const item =
  /^(?:[①-⑳]|[（(]\d+[)）]|\d+[、.．])?\s*([^，。；：:（）()]{2,20}率)[（(](\d+(?:\.\d+)?)分[)）][:：](.{10,})$/
const full = /得满分|得\s*(\d+(?:\.\d+)?)\s*分/

/** An item of a scorecard that is a rate gives the rate that its points are for. */
export const ratesGiven = rule({
  id: 'S22',
  name: 'ratesGiven',
  title: '比率类指标得分应写明比率',
  level: 'notice',
  status: 'trial',
  basis: '评分依据应可复核',
  fix: '写明计算用的数和比率；没有发生的请注明。',
  says: { none: '“{name}”得 {points} 分，没有写明比率，请补充计算用的数和比率。' },
  *check(file) {
    for (const { text, document, place } of linesWith(file, '率（', '率(')) {
      const [, name = '', points = '', words = ''] = item.exec(text) ?? []
      const given = full.exec(words)
      if (name === '' || !given || (given[1] ?? points) !== points) continue
      // 无新建楼堂馆所: nothing to compute a rate of.
      if (/[%％]|百分之|÷|率(?:为|达到?|是|[:：])?\s*\d|无|没有|未发生|不涉及/.test(words)) continue
      yield {
        says: 'none',
        values: { name, points },
        document,
        places: [{ place, quote: text.slice(0, 60) }],
        certainty: 0.6,
      }
    }
  },
})
