import {
  type Aim,
  aimsIn,
  type CheckedFile,
  judge,
  passagesIn,
  type Reached,
  reachedOf,
  type Relation,
  rule,
  type Term,
  termOfMention,
  type ToAim,
  toAimsOf,
} from '@hengjian/checker'
import { isRoundAim } from './roundAim.ts'

/** By how much a text says that a result missed or passed its target is the difference of the two. */
export const gapsToTargets = rule({
  id: 'A53',
  name: 'gapsToTargets',
  title: '与目标相差的数应等于完成数与目标之差',
  level: 'warning',
  status: 'trial',
  basis: '文中列出的完成数，和文中、自评表中同一指标的目标',
  fix: '核对完成数、目标和相差的数；与另一个目标相比的，请写明。',
  says: {
    uneven: '{result}，写“{stated}”，推算目标为 {aim}，不是整数，请核对相差的数，或写明目标。',
  },
  *check(file: CheckedFile) {
    for (const passage of passagesIn(file))
      for (const gap of toAimsOf(passage)) {
        const { document } = passage
        const pairs = pairsOf(gap, aimsIn(file))
        const asked = pairs.map((pair) => ({ pair, relation: relationOf(gap, pair) }))
        if (asked.some(({ relation }) => fits(relation))) continue
        const [first] = asked
        if (first) {
          if (!isLikelyAim(gap, pairs))
            yield {
              relation: first.relation,
              document,
              certainty: first.pair.certainty,
              values: inPoints(gap),
            }
          continue
        }
        const [result] = gap.results
        const implied = result && gap.by.family === 'points' ? isRoundAim(gap, result) : null
        if (!result || !implied || implied.isRound) continue
        const terms = [gap.by, result].map(termOfMention) as [Term, Term]
        yield {
          says: 'uneven',
          values: { result: terms[1].quote, stated: terms[0].quote, aim: `${implied.aim}%` },
          document,
          stated: gap.by.figure.printed,
          places: terms.map(({ figure, quote }) => ({ place: figure.place, quote })),
          certainty: 0.5,
          atMost: 'notice',
          follows: terms.map(({ figure }) => figure.id),
        }
      }
  },
})

/** Per cent are said of amounts; those between rates are meant as points, and asked about by the rule of these. */
function pairsOf(gap: ToAim, aims: readonly Aim[]): readonly Reached[] {
  const pairs = reachedOf(gap, aims)
  if (gap.by.family !== 'rate') return pairs
  return gap.results[0]?.family === 'rate' ? [] : pairs.filter(({ result }) => result.figure.unit !== '%')
}

/** Points are said as points, though they are reckoned with rates. */
const inPoints = ({ by: { family, figure } }: ToAim): Record<string, string> =>
  family === 'points' ? { stated: `${figure.value} 个百分点` } : {}

/** 超过目标 40 家 may name the target. */
const isLikelyAim = ({ by, isPlain }: ToAim, pairs: readonly Reached[]): boolean =>
  !isPlain &&
  pairs.some(({ target }) => {
    const share = Number(by.figure.value) / value(target)
    return share > 0.8 && share < 1.25
  })

const fits = (relation: Relation): boolean => {
  const { kind } = judge(relation)
  return kind !== 'wrong' && kind !== 'sign' && kind !== 'roundedEarly'
}

/** Points between amounts are those that the share of the target lacks: 2.31 of 2.5 is 7.6 points below. */
function relationOf({ by }: ToAim, { result, target }: Reached): Relation {
  const printed = termOfMention(by)
  const term = printed.label === by.figure.printed ? { ...printed, label: '与目标相差' } : printed
  const isMore = value(result) >= value(target)
  if ((by.family === 'points' || by.family === 'rate') && result.figure.unit !== '%')
    return {
      kind: 'ratio',
      rate: {
        ...term,
        figure: { ...term.figure, unit: '%', value: isMore ? term.figure.value : `-${term.figure.value}` },
      },
      part: result,
      whole: target,
      growth: true,
    }
  const total = by.family === 'points' ? { ...term, figure: { ...term.figure, unit: '%' } } : term
  const [more, less] = isMore ? [result, target] : [target, result]
  return { kind: 'sum', total, parts: [more], less: [less] }
}

const value = ({ figure }: Term): number => Number(figure.value)
