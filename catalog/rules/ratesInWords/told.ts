import {
  type Claim,
  type Fact,
  type Mention,
  type Passage,
  termOfFact,
  termOfMention,
} from '@hengjian/checker'

/** What other places say of the whole that a share names: 占全年支出的 66.37%. */
export const toldWholes = (name: string, year: number | null, facts: readonly Fact[]): readonly Fact[] =>
  facts.filter(
    ({ known, stage, period, subject, measure, quote }) =>
      stage === 'executed' &&
      period.year === year &&
      period.part === null &&
      subject === null &&
      (name === allSpending
        ? measure === 'totalSpending' || spentInAll.test(quote)
        : known && namedBy(quote).endsWith(name)),
  )

/** How a share of all that was spent names its whole (`partOfWhole`). */
export const allSpending = '支出总额'
const spentInAll = /(?:全年|本年|当年|年度|部门)(?:实际|财政)?支出(?:为|共)?\s*\d/

/** The words before the number of a fact. */
const namedBy = (quote: string): string =>
  quote.replaceAll(/[\s“”"]|(?:支出|决算|预算)?[-−]?\d[\d,.]*[^\d]*$|(?:为|共|约)$/g, '')

/** 走访企业未达目标，完成率为 91.67%: the numbers stand on the form, under the name of the indicator. */
export function* completionsOf({ said, document }: Passage, facts: readonly Fact[]): Iterable<Claim> {
  for (const { sentence, mentions } of said)
    for (const [at, rate] of mentions.entries()) {
      if (rate.family !== 'rate' || !/完成率(?:仅|只)?(?:为|达到?|是)?\s*$/.test(rate.lead)) continue
      // With a number before it the rate is of what the sentence counts.
      if (mentions.slice(0, at).some(({ family }) => family === 'count' || family === 'amount')) continue
      const words = sentence.text.text.replaceAll(/\s/g, '')
      const named = facts.filter(
        ({ source, measure, stage }) =>
          source === 'cell' &&
          (stage === 'target' || stage === 'actual') &&
          measure.length >= shortestName &&
          words.includes(measure),
      )
      const [goal, ...goals] = named.filter(({ stage }) => stage === 'target')
      const [done, ...more] = named.filter(({ stage }) => stage === 'actual')
      if (!goal || !done || goals.length + more.length > 0 || goal.measure !== done.measure) continue
      yield {
        relation: {
          kind: 'ratio',
          rate: termOfMention(rate),
          part: termOfFact(done),
          whole: termOfFact(goal),
        },
        document,
        certainty: 0.6,
        atMost: 'warning',
      }
    }
}

/** A shorter name stands in too many sentences. */
const shortestName = 4

/** The target that another place sets for what a text says was done; null where several may be meant. */
export function toldTarget(done: Mention, targets: readonly Fact[]): Fact | null {
  const name = (done.fact && !done.fact.known ? done.fact.measure : done.lead).replaceAll(
    /[^\u4e00-\u9fff]|^全[年市县区州省]|实现|完成|达到?|为/g,
    '',
  )
  if (name.length < 4) return null
  const alike = targets.filter(
    ({ figure, measure, period }) =>
      figure.unit === done.figure.unit &&
      period.part === null &&
      (measure.endsWith(name) || (pairsIn(name, measure) >= leastAlike && name.length >= 6)),
  )
  return new Set(alike.map(({ figure }) => figure.value)).size === 1 ? (alike[0] ?? null) : null
}

/** Names that share this part of their pairs of characters are meant to be one. */
const leastAlike = 0.75

function pairsIn(name: string, other: string): number {
  const pairs = [...name].slice(0, -1).map((one, at) => `${one}${name.charAt(at + 1)}`)
  return pairs.filter((pair) => other.includes(pair)).length / Math.max(1, pairs.length)
}
