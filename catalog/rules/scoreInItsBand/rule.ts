import { formsOf, quoted, rule, squeezed, termOf, valueOf } from '@hengjian/checker'
import { Decimal } from '@hengjian/values'

/** The three degrees of a goal in words, as the form's own note names them; 基本达成 counts with the first. */
const degrees = [
  {
    words: /^(?:全部|基本|全部或基本|已)?(?:达成|达到)(?:了)?(?:年度|预期)?(?:指标|目标)?$/,
    from: 'achievedFrom',
    to: 'full',
  },
  {
    words: /^部分(?:达成|达到)(?:年度|预期)?(?:指标|目标)?(?:[，,]?并?具有一定效果)?$/,
    from: 'partlyFrom',
    to: 'achievedFrom',
  },
  {
    words: /^(?:未|没有)(?:达成|达到)(?:年度|预期)?(?:指标|目标)?(?:[，,]?且?效果较差)?$/,
    from: null,
    to: 'partlyFrom',
  },
] as const

/** A goal in words that was reached, reached in part, or not, earns a score of its band. */
export const scoreInItsBand = rule({
  id: 'S15',
  name: 'scoreInItsBand',
  title: '定性指标的得分应在完成程度对应的档内',
  level: 'notice',
  status: 'trial',
  basis: '财预〔2020〕10号，定性指标按达成、部分达成、未达成三档，在分值的 100%–80%、80%–60%、60%–0% 内计分',
  fix: '核对完成程度和得分；另有分档的，请注明依据。',
  says: {
    outside:
      '“{indicator}”完成情况为“{actual}”，分值 {points}，得分 {score}；该档为 {least}～{most} 分，请核对，或注明分档依据。',
  },
  *check(file, parameters) {
    const shareOf = (name: string | null): Decimal =>
      name === null
        ? new Decimal(0)
        : name === 'full'
          ? new Decimal(1)
          : new Decimal(parameters('reportChecks', name))
    for (const { form, document } of formsOf(file, 'departmentForm', 'projectForm'))
      for (const { level3, actual, points, score } of form.indicators) {
        const words = squeezed(actual?.text ?? '')
        const degree = words === '' ? undefined : degrees.find((one) => one.words.test(words))
        if (!degree || !actual || !level3 || !score) continue
        const [full, given] = [valueOf(termOf(points, '')), valueOf(termOf(score, ''))]
        if (!full || !given) continue
        const [least, most] = [full.times(shareOf(degree.from)), full.times(shareOf(degree.to))]
        // Bounds belong to both of their bands; above its points a score is another rule's.
        if ((given.gte(least) && given.lte(most)) || given.gt(full)) continue
        yield {
          says: 'outside',
          values: {
            indicator: level3.text,
            actual: actual.text,
            points: full.toFixed(),
            score: score.text,
            least: least.toDecimalPlaces(2).toFixed(),
            most: most.toDecimalPlaces(2).toFixed(),
          },
          document,
          places: [quoted(score), quoted(actual)],
          stated: score.text,
        }
      }
  },
})
