import { comparableUnits, unitOf } from '../relations/units.ts'
import { isAverage, overOf } from './averages.ts'
import { clauseBefore, isPlain } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** An average that no number of its paragraph gives over any count of its document. */
export type AverageAfar = {
  readonly rate: Mention
  /** What it is an average of: the number that its words name, or the one right before it. */
  readonly part: Mention
  /** What it can be over, those of its own paragraph first. */
  readonly wholes: readonly Mention[]
}

/** Most counts of a document are told again and again. */
const mostWholes = 60
const meanWord = /(?:平均)?每[\u4e00-\u9fff]|[\u4e00-\u9fff]均|为|约|达/g

/** 拜访 360 家次，人均 36 家次, where the ten people stand in another paragraph. */
export function averagesAfarOf(
  { said, before }: Passage,
  counts: (unit: RegExp) => readonly Mention[],
): readonly AverageAfar[] {
  const all = said.flatMap(({ mentions }) => mentions)
  return said.flatMap(({ mentions }) =>
    mentions.flatMap((rate, at): readonly AverageAfar[] => {
      if (!isPlain(rate) || !isAverage(rate)) return []
      const over = overOf(clauseBefore(rate))
      if (!over) return []
      const isTop = (one: Mention): boolean =>
        isPlain(one) && !isAverage(one) && comparableUnits(one.figure.unit, rate.figure.unit)
      const part = partOf(rate, mentions.slice(0, at).filter(isTop), mentions.slice(0, at).findLast(isPlain))
      if (!part) return []
      const own = [...before, ...all].filter((one) => isPlain(one) && over.test(one.figure.unit))
      const wholes = [...own.toReversed(), ...counts(over)]
      const tops = [...before, ...all].filter(isTop)
      // 26 笔、1.32 亿元，户均 507.7 万元: whatever is counted beside it may be meant.
      const beside = mentions.slice(0, at).filter((one) => isPlain(one) && one.family === 'count')
      if ([...wholes, ...beside].some((whole) => tops.some((one) => gives(rate, one, whole)))) return []
      return [{ rate, part, wholes: differing(wholes).slice(0, mostWholes) }]
    }),
  )
}

/** 其余 143.40 万元为出访费用，人均出访费用 7.17 万元: the number of that name, else the one right before. */
function partOf(rate: Mention, own: readonly Mention[], last: Mention | undefined): Mention | undefined {
  const name = clauseBefore(rate).replaceAll(meanWord, '')
  const isNamed = ({ lead, tail }: Mention): boolean => `${lead}${tail}`.includes(name)
  const named = name.length < 2 ? undefined : own.findLast(isNamed)
  return named ?? (own.at(-1) === last && !/[;；]/.test(rate.lead) ? last : undefined)
}

const differing = (some: readonly Mention[]): readonly Mention[] =>
  [...new Map(some.toReversed().map((one) => [sizeOf(one), one])).values()].toReversed()

const sizeOf = ({ figure: { value, unit } }: Mention): number => Number(value) * Number(unitOf(unit).size)

function gives(rate: Mention, part: Mention, whole: Mention): boolean {
  const unit = Number(unitOf(rate.figure.unit).size)
  const margin = 0.6 * 10 ** -rate.figure.precision
  return Math.abs(sizeOf(part) / sizeOf(whole) / unit - Number(rate.figure.value)) <= margin
}
