import {
  factsIn,
  impliedTargetsOf,
  isGivenElsewhere,
  joined,
  judge,
  passagesIn,
  printedPrecision,
  rule,
  type SharePair,
  sharesOf,
  termOfFact,
  termOfMention,
} from '@hengjian/checker'
import { onOtherBase } from './onOtherBase.ts'
import { overCounts } from './overCounts.ts'
import { overDays } from './overDays.ts'
import { fits, inUnitOf, isNear, isOfTwoThings, isOnlyPair, isSlip, perUnit } from './pairs.ts'
import { allSpending, completionsOf, toldTarget, toldWholes } from './told.ts'

/** Of the numbers before a rate these may be its part. */
const likelyParts = 2

/** A rate that a text gives with its numbers is their ratio: 占比, 执行率, 完成率, 注册率. */
export const ratesInWords = rule({
  id: 'A17',
  name: 'ratesInWords',
  title: '文中所述比率应等于所列两数之比',
  level: 'error',
  status: 'trial',
  basis: '文中自己列出的数和比率',
  fix: '核对比率与计算用的两个数；按其他口径计算的请注明。',
  says: {
    mistaken:
      '{label}所填 {stated} 是按“{taken}”的数计算的；按调整后的全年预算，{formula}，请核对，或注明口径。',
    base: '{label}所填 {stated} 是以 {before} 为基数计算的，同一句的{beside}以 {whole} 为基数；按 {whole} 计算为 {expected}，请核对，或注明基数。',
  },
  *check(file) {
    const facts = factsIn(file)
    const targets = facts.filter(({ stage }) => stage === 'target')
    for (const passage of passagesIn(file)) {
      yield* completionsOf(passage, facts)
      yield* onOtherBase(passage)
      yield* overCounts(passage, passagesIn(file))
      yield* overDays(passage)
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
      for (const { rate, pairs, sure, only, told, mistaken } of sharesOf(passage)) {
        const precision = printedPrecision(passage, pairs[0]?.whole.figure.unit ?? '')
        const relationOf = ({ part, besides = [], whole, with: more = [] }: SharePair) => ({
          kind: 'ratio' as const,
          rate: termOfMention(rate),
          part: inUnitOf(rate, joined([...besides, part].map(termOfMention))),
          whole: perUnit(rate, joined([whole, ...more].map(termOfMention))),
        })
        if (mistaken) {
          const { meant, taken } = mistaken
          yield {
            relation: relationOf(meant),
            document: passage.document,
            says: 'mistaken',
            values: { taken: termOfMention(taken.whole).label },
            certainty: 0.85,
            fitsOtherwise: true,
            atMost: 'warning',
          }
          continue
        }
        const wholes = told === undefined ? [] : toldWholes(told, passage.year, facts)
        const [pair] = pairs
        const elsewhere = wholes.flatMap((whole) =>
          pair ? [{ ...relationOf(pair), whole: termOfFact(whole) }] : [],
        )
        // Where one pair of numbers gives the rate, that pair is meant.
        const likely = pairs.filter((one) => isNear(rate, one)).map(relationOf)
        const [toldWay] =
          new Set(wholes.map(({ figure }) => Number(figure.value))).size === 1 ? elsewhere : []
        // 占部门支出的 42%: a whole that is named and told once is meant, whatever else would give the rate.
        const ways = toldWay && told === allSpending ? elsewhere : [...likely, ...elsewhere]
        const meant = ways.find((relation) => fits(judge(relation, precision).kind))
        const slip = meant ? undefined : pairs.map(relationOf).find((one) => isSlip(one, precision))
        const isOnly = pair && told === undefined && isOnlyPair(pairs, passage) && isNear(rate, pair)
        const relation = meant ?? toldWay ?? slip ?? (pair && (sure || isOnly) ? relationOf(pair) : undefined)
        if (!relation) continue
        const isCertain = sure && only
        if (relation !== slip && !isCertain && isOfTwoThings(relation, precision)) continue
        const parts = [...new Set(pairs.map(({ part }) => part))].slice(0, likelyParts)
        if (!meant && !isCertain && isGivenElsewhere(file, passage.document, rate, parts)) continue
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
