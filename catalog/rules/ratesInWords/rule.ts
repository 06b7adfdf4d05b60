import {
  areExchanged,
  digitsOf,
  type Claim,
  type Fact,
  factsIn,
  impliedTargetsOf,
  inUnit,
  isFar,
  isOfAnotherUnit,
  termOfFact,
  judge,
  type Mention,
  type Passage,
  passagesIn,
  printedPrecision,
  type RatioRelation,
  type Relation,
  rule,
  termsOf,
  type SharePair,
  sharesOf,
  sumOf,
  type Term,
  termOfMention,
} from '@hengjian/checker'
import { Decimal } from '@hengjian/values'

/** A rate that a text gives with its numbers is their ratio: 占比, 执行率, 完成率, 注册率. */
export const ratesInWords = rule({
  id: 'A17',
  name: 'ratesInWords',
  title: '文中所述比率应等于所列两数之比',
  level: 'error',
  status: 'trial',
  basis: '文中自己列出的数和比率',
  fix: '核对比率与计算用的两个数；按其他口径计算的请注明。',
  says: {},
  *check(file) {
    const facts = factsIn(file)
    const targets = facts.filter(({ stage }) => stage === 'target')
    for (const passage of passagesIn(file)) {
      yield* completionsOf(passage, facts)
      for (const { done, rate } of impliedTargetsOf(passage)) {
        const target = toldTarget(done, targets)
        if (target)
          yield {
            relation: {
              kind: 'ratio',
              rate: termOfMention(rate),
              part: termOfMention(done),
              whole: termOfFact(target),
            },
            document: passage.document,
            certainty: 0.6,
            atMost: 'warning',
          }
      }
      for (const { rate, pairs, sure, only, told } of sharesOf(passage)) {
        const precision = printedPrecision(passage, pairs[0]?.whole.figure.unit ?? '')
        const relationOf = ({ part, besides = [], whole, with: more = [] }: SharePair) => ({
          kind: 'ratio' as const,
          rate: termOfMention(rate),
          part: inUnitOf(rate, joined([...besides, part].map(termOfMention))),
          whole: perUnit(rate, joined([whole, ...more].map(termOfMention))),
        })
        const wholes = told === undefined ? [] : toldWholes(told, passage.year, facts)
        const [pair] = pairs
        const elsewhere = wholes.flatMap((whole) =>
          pair ? [{ ...relationOf(pair), whole: termOfFact(whole) }] : [],
        )
        // Where one pair of numbers gives the rate, that pair is meant.
        const likely = pairs.filter((one) => isNear(rate, one)).map(relationOf)
        const [toldWay] = valuesOf(wholes).size === 1 ? elsewhere : []
        // 占部门支出的 42%: a whole that is named and told once is meant, whatever else would give the rate.
        const ways = toldWay && told === allSpending ? elsewhere : [...likely, ...elsewhere]
        const meant = ways.find((relation) => fits(judge(relation, precision).kind))
        const slip = meant ? undefined : pairs.map(relationOf).find((one) => isSlip(one, precision))
        const isOnly = pair && told === undefined && isOnlyPair(pairs, passage) && isNear(rate, pair)
        const relation = meant ?? toldWay ?? slip ?? (pair && (sure || isOnly) ? relationOf(pair) : undefined)
        if (!relation) continue
        const isCertain = sure && only
        if (relation !== slip && !isCertain && isOfTwoThings(relation, precision)) continue
        yield {
          relation,
          document: passage.document,
          precision,
          certainty: sure ? 0.85 : 0.5,
          atMost: sure && only ? 'error' : 'warning',
        }
      }
    }
  },
})

/** 分得 3860 万元，前三名合计 2460 万元，占 63.73%: nothing else is near that the rate could be of. */
function isOnlyPair(pairs: readonly SharePair[], { said }: Passage): boolean {
  const own = new Set(said.flatMap(({ mentions }) => mentions.map(({ figure }) => figure.id)))
  const near = pairs.flatMap(({ part, whole }) => [part.figure.id, whole.figure.id])
  return new Set(near.filter((id) => own.has(id))).size === 2
}

/** Small numbers are rounded coarsely: no ratio of theirs is far from any other. */
const coarse = 50

/** Whether a rate could be that of a pair: most pairs are far from it, and judging each of them exactly takes its time. */
function isNear(
  { figure: rate }: Mention,
  { part, besides = [], whole, with: more = [] }: SharePair,
): boolean {
  const sum = (some: readonly Mention[]): number =>
    some.reduce((so, { figure }) => so + Number(figure.value), 0)
  const [above, below] = [sum([part, ...besides]), sum([whole, ...more])]
  if (rate.unit !== '%' || part.figure.unit !== whole.figure.unit || Math.abs(below) < coarse) return true
  const ratio = (above / below) * 100
  return Math.abs(Number(rate.value) - ratio) <= 0.06 * Math.abs(ratio) + 2 * 10 ** -rate.precision
}

const misfits: ReadonlySet<string> = new Set(['wrong', 'sign', 'roundedEarly', 'cannotTell'])
const fits = (kind: string): boolean => !misfits.has(kind)

/** Two digits exchanged, or a point or a unit that slipped, and it is that of these numbers: they are the ones meant. */
function isSlip(relation: RatioRelation, precision: number): boolean {
  const verdict = judge(relation, precision)
  if (verdict.kind !== 'wrong') return false
  if (areExchanged(verdict.stated, verdict.expected)) return true
  // 39.7 for 3.97: rounded as it is printed, the right number would lose the digits that tell.
  const { figure } = relation.rate
  const finer = { ...relation.rate, figure: { ...figure, precision: figure.precision + 4 } }
  const exact = judge({ ...relation, rate: finer }, precision)
  if (exact.kind === 'cannotTell' || exact.expected.isZero()) return false
  if (isOfAnotherUnit(verdict.stated, exact.expected)) return true
  const digits = digitsOf(verdict.stated)
  return digits.length > 2 && digitsOf(exact.expected.toSignificantDigits(digits.length)) === digits
}

/** A rate that is less than half of what the numbers give, or more than twice, is one of other numbers. */
function isOfTwoThings(relation: Relation, precision: number): boolean {
  const verdict = judge(relation, precision)
  return verdict.kind !== 'cannotTell' && isFar(verdict, termsOf(relation))
}

const valuesOf = (facts: readonly Fact[]): ReadonlySet<number> =>
  new Set(facts.map(({ figure }) => Number(figure.value)))

/** What other places say of the whole that a share names: 占全年支出的 66.37%. */
const toldWholes = (name: string, year: number | null, facts: readonly Fact[]): readonly Fact[] =>
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
const allSpending = '支出总额'
const spentInAll = /(?:全年|本年|当年|年度|部门)(?:实际|财政)?支出(?:为|共)?\s*\d/

/** The words before the number of a fact. */
const namedBy = (quote: string): string =>
  quote.replaceAll(/[\s“”"]|(?:支出|决算|预算)?[-−]?\d[\d,.]*[^\d]*$|(?:为|共|约)$/g, '')

/** 走访企业未达目标，完成率为 91.67%: the numbers stand on the form, under the name of the indicator. */
function* completionsOf({ said, document }: Passage, facts: readonly Fact[]): Iterable<Claim> {
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
function toldTarget(done: Mention, targets: readonly Fact[]): Fact | null {
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

/** An average is an amount for each of the things that are counted: their unit is in no one's way. */
function perUnit({ figure: { unit } }: Mention, whole: Term): Term {
  const { figure } = whole
  if (unit === '%' || figure.value === null) return whole
  const counted = /^万(?!元|美元)/.test(figure.unit) ? new Decimal(figure.value).times(10_000) : figure.value
  return { ...whole, figure: { ...figure, value: String(counted), unit: '' } }
}

/** 15.12 万元 over 1,680 people is asked in 元, as the average is. */
function inUnitOf({ figure: { unit } }: Mention, part: Term): Term {
  const { figure } = part
  if (unit === '%' || figure.unit === unit || figure.value === null) return part
  const value = inUnit(new Decimal(figure.value), figure.unit, unit).toFixed()
  return { ...part, figure: { ...figure, value, unit } }
}

/** Several numbers of one unit as one: 满意 99 份 and 基本满意 13 份 are 112. */
function joined(terms: readonly Term[]): Term {
  const [first, ...more] = terms as [Term, ...Term[]]
  if (more.length === 0) return first
  return {
    ...first,
    label: terms.map(({ label }) => label).join('＋'),
    figure: {
      ...first.figure,
      id: terms.map(({ figure }) => figure.id).join('+'),
      value: sumOf(terms).toFixed(),
      precision: Math.max(...terms.map(({ figure }) => figure.precision)),
    },
  }
}
