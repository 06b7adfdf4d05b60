import { comparableUnits, unitOf } from '../relations/units.ts'
import { clauseBefore, isPlain } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** A rate, or a difference, that none of the numbers around it give. */
export type Unfounded = {
  readonly stated: Mention
  /** The two numbers that stand right before it, the later one first. */
  readonly beside: readonly [Mention, Mention]
}

/** Sentences before a number which may hold those that it is computed from. */
const reach = 3
/** Every sum of two of them is asked. */
const mostNumbers = 24
/** What these words say is no ratio of two numbers of a text. */
const others =
  /增长|增速|增幅|下降|降幅|变动|降低|同比|环比|提高|及格线|利率|税率|费率|汇率|目标|不低于|权重|比例为|按/
/** 注册率 93.55%, 其中省外企业 36 家，占 42.4%; a whole that is named stands elsewhere. */
const rated = /(?:率|度|占|占比|比例)(?:为|达到?|是|约|[:：])*\s*$/

/** Rates behind two numbers of one unit that neither these nor any others around them give. */
export const unfoundedRatesOf = (passage: Passage): readonly Unfounded[] =>
  unfoundedIn(passage, isRate, (stated, numbers, last) => {
    const [rate, margin] = [Number(stated.figure.value) / 100, 0.6 * 10 ** (-stated.figure.precision - 2)]
    const gives = (part: number, whole: number): boolean =>
      whole !== 0 && Math.abs(part / whole - rate) < margin
    const isGiven = (parts: readonly number[]): boolean =>
      parts.some((part) => numbers.some((one) => gives(part, one) || gives(one, part)))
    // Among small numbers of things the differences would give any rate.
    const isCounted = last.family === 'count'
    return (
      isGiven(numbers) ||
      isGiven(isCounted ? sumsOf(numbers) : combined(numbers)) ||
      numbers.some((one) => numbers.some((other) => gives(one - other, one)))
    )
  })

/** Differences behind two numbers of one unit that no two or three of the numbers around them give. */
export const unfoundedGapsOf = (passage: Passage): readonly Unfounded[] =>
  unfoundedIn(passage, isDifference, (stated, numbers) => {
    const wanted = valueOf(stated)
    const gives = (difference: number): boolean =>
      Math.abs(Math.abs(difference) - wanted) < 1e-6 * Math.max(1, wanted)
    return combined(numbers).some((sum) => gives(sum) || numbers.some((one) => gives(sum - one)))
  })

const isRate = ({ family, turn, figure, lead }: Mention): boolean =>
  family === 'rate' &&
  turn === null &&
  figure.bound === null &&
  figure.unit === '%' &&
  rated.test(lead) &&
  !others.test(lead.replace(/^.*[,，;；。]/, ''))

const isDifference = ({ family, turn, figure }: Mention): boolean =>
  turn !== null && (family === 'amount' || family === 'count') && figure.bound === null

/** What a number is compared with, where a text prints it: most changes are told without. */
const reference = /上年|去年|同期|预算|目标|任务|计划|年初|原|比|较|20\d\d/

function unfoundedIn(
  { said, before }: Passage,
  asks: (mention: Mention) => boolean,
  areGiven: (stated: Mention, numbers: readonly number[], last: Mention) => boolean,
): readonly Unfounded[] {
  return said.flatMap(({ mentions }, sentence) =>
    mentions.flatMap((stated, at): readonly Unfounded[] => {
      if (!asks(stated)) return []
      const [last, earlier] = besides(mentions.slice(0, at), stated)
      if (!last || !earlier) return []
      const around = [
        ...before,
        ...said.slice(Math.max(0, sentence - reach), sentence).flatMap((one) => one.mentions),
        ...mentions.slice(0, at),
        ...following(mentions.slice(at + 1, at + 3)),
      ].filter((one) => alike(one, last))
      const numbers = [...new Set(around.slice(-mostNumbers).map(valueOf))]
      return areGiven(stated, numbers, last) ? [] : [{ stated, beside: [last, earlier] }]
    }),
  )
}

/** Numbers of the same train of thought: behind a ； another one begins. */
function following(mentions: readonly Mention[]): readonly Mention[] {
  const end = mentions.findIndex(({ lead }) => /[;；]/.test(lead))
  return end < 0 ? mentions : mentions.slice(0, end)
}

/** The two plain numbers that end right before a rate, where they are of one kind. */
function besides(before: readonly Mention[], stated: Mention): readonly Mention[] {
  const [earlier, last] = before.slice(-2)
  if (!earlier || !last || !alike(earlier, last) || /[;；]/.test(last.lead)) return []
  if (stated.turn === null) return [last, earlier]
  const isApart = stated.turn.direction === 'apart'
  const isCompared = [last, earlier].some((one) => reference.test(clauseBefore(one)))
  return (isApart || isCompared) && comparableUnits(last.figure.unit, stated.figure.unit)
    ? [last, earlier]
    : []
}

const alike = (one: Mention, other: Mention): boolean =>
  isPlain(one) &&
  isPlain(other) &&
  one.figure.unit !== '' &&
  comparableUnits(one.figure.unit, other.figure.unit)

/** In the base unit of its family: near enough to see which numbers belong together, no amount that anyone is told. */
const valueOf = ({ figure: { value, unit } }: Mention): number => Number(value) * Number(unitOf(unit).size)

const sumsOf = (numbers: readonly number[]): readonly number[] =>
  numbers.flatMap((one, at) => numbers.slice(at + 1).map((other) => one + other))

/** Every sum and every difference of two numbers. */
const combined = (numbers: readonly number[]): readonly number[] => [
  ...sumsOf(numbers),
  ...numbers.flatMap((one, at) => numbers.slice(at + 1).map((other) => Math.abs(one - other))),
]
