import {
  joined,
  judge,
  meanScoresOf,
  passagesIn,
  type RatioRelation,
  rule,
  scoreListsIn,
  type Term,
  termOfMention,
} from '@hengjian/checker'

/** What a text calls the mean of several scores is the mean of those that it, a table or the forms list. */
export const meanScores = rule({
  id: 'A55',
  name: 'meanScores',
  title: '文中所说平均得分应等于各项得分的平均',
  level: 'warning',
  status: 'trial',
  basis: '文中、表中自己列出的各项得分',
  fix: '核对平均得分与各项得分；按权重平均的请写明。',
  says: {},
  *check(file) {
    for (const passage of passagesIn(file))
      for (const { mean, beside } of meanScoresOf(passage)) {
        const ways = [beside.map(termOfMention), ...scoreListsIn(file)]
          .filter((list) => list.length > 1)
          .map((list) => relationOf(termOfMention(mean), list))
        const [first, ...more] = ways.filter(isNear)
        // Several lists have means near by: which of them is meant is not said.
        const relation = ways.find(fits) ?? (more.length === 0 ? first : undefined)
        if (relation) yield { relation, document: passage.document, certainty: 0.6, atMost: 'warning' }
      }
  },
})

/** Scores are given, not rounded: nothing of their sum may be a tail. */
function relationOf(mean: Term, list: readonly Term[]): RatioRelation {
  const part = joined(list)
  const figure = { ...part.figure, precision: 0 }
  const count = { ...figure, id: `${figure.id} 项数`, value: String(list.length), unit: '' }
  return {
    kind: 'ratio',
    rate: mean,
    part: { ...part, figure },
    whole: { ...part, label: '项数', figure: count },
  }
}

/** Means that are farther apart than this are those of other scores. */
const near = 3

function isNear(relation: RatioRelation): boolean {
  const verdict = judge(relation)
  return verdict.kind !== 'cannotTell' && verdict.difference.abs().lte(near)
}

const fits = (relation: RatioRelation): boolean =>
  !['wrong', 'sign', 'roundedEarly', 'cannotTell'].includes(judge(relation).kind)
