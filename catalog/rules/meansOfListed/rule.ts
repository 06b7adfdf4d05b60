import {
  joined,
  judge,
  type ListedMean,
  listedMeansOf,
  type Mention,
  type Passage,
  passagesIn,
  type RatioRelation,
  rule,
  slipsIn,
  termOfMention,
  termsOf,
} from '@hengjian/checker'

/** A mean lies between the smallest and the largest of the numbers listed before it; a mean for each of them is their sum over their count. */
export const meansOfListed = rule({
  id: 'A57',
  name: 'meansOfListed',
  title: '平均数应与前面列出的各数相符',
  level: 'warning',
  status: 'trial',
  basis: '文中自己列出的各数：平均数不大于其中最大的，不小于其中最小的',
  fix: '核对平均数和列出的各数；平均的范围与列出的不同的，请写明。',
  says: {
    outside: '文中写“{mean}”，前面列出的各数在 {least} 至 {most} 之间，平均数不应在此之外，请核对。',
  },
  *check(file) {
    for (const passage of passagesIn(file))
      for (const told of listedMeansOf(passage)) {
        const { document } = passage
        const relation = relationOf(told)
        if (told.isForEach && isAsked(relation, told, passage)) {
          yield { relation, document, certainty: 0.6, atMost: 'warning' }
          continue
        }
        const values = told.listed.map(valueOf)
        const [least, most] = [Math.min(...values), Math.max(...values)]
        if (told.isForEach || (valueOf(told.mean) >= least && valueOf(told.mean) <= most)) continue
        const terms = [told.mean, ...told.listed].map(termOfMention)
        const unit = told.mean.figure.unit
        yield {
          says: 'outside',
          values: {
            mean: termOfMention(told.mean).quote,
            least: `${least}${unit}`,
            most: `${most}${unit}`,
          },
          document,
          places: terms.map(({ figure, quote }) => ({ place: figure.place, quote })),
          stated: told.mean.figure.printed,
          certainty: 0.7,
          follows: told.listed.map(({ figure }) => figure.id),
        }
      }
  },
})

const valueOf = ({ figure }: Mention): number => Number(figure.value)

/** The sum of those listed over their count. */
function relationOf({ mean, listed }: ListedMean): RatioRelation {
  const part = joined(listed.map(termOfMention))
  const { unit } = mean.figure
  const figure = { ...part.figure, id: `${part.figure.id} 项数`, value: String(listed.length), unit: '' }
  return {
    kind: 'ratio',
    rate: termOfMention(mean),
    part: { ...part, figure: { ...part.figure, unit } },
    whole: { ...part, label: '项数', figure },
  }
}

/** How far from the mean of those listed a number may be that is meant as it. */
const near = 0.15

/** A mean that only a slip, or a little, keeps from that of those listed, where no other count of its paragraph gives it. */
function isAsked(relation: RatioRelation, { mean, listed }: ListedMean, { said }: Passage): boolean {
  const verdict = judge(relation)
  if (verdict.kind !== 'wrong') return false
  const sum = listed.reduce((so, one) => so + valueOf(one), 0)
  const margin = 0.6 * 10 ** -mean.figure.precision
  const counts = said.flatMap(({ mentions }) => mentions).filter(({ family }) => family === 'count')
  if (counts.some((one) => Math.abs(sum / valueOf(one) - valueOf(mean)) <= margin)) return false
  const off = Math.abs(verdict.difference.toNumber() / verdict.expected.toNumber())
  return off <= near || slipsIn(verdict, termsOf(relation).slice(0, 1)).length > 0
}
