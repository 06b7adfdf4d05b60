import { Decimal } from '@hengjian/values'

/**
 * How a person writes what a notice changes, one line of text for each kind of change:
 *
 *   各类指标分值  成本指标=10；产出指标=50
 *   指标类别      产出指标、效益指标、满意度指标
 *   定性档次      达成=80～100；部分达成=60～80；未达成=0～60
 *   等次          优=90；良=80；中=60；差=0
 *   资金行名称    年度资金总额：=资金合计：
 *
 * Every reader answers null where a part cannot be read; nothing is guessed.
 */
const partsOf = (text: string | null): readonly string[] =>
  (text ?? '')
    .split(/[;；,，\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

function pairsIn(text: string | null): readonly (readonly [string, string])[] | null {
  const pairs = partsOf(text).map((part) => /^(.*?\S)\s*[=＝]\s*(\S.*)$/.exec(part))
  if (pairs.some((found) => found === null)) return null
  return pairs.flatMap((found) => (found?.[1] && found[2] ? [[found[1], found[2]] as const] : []))
}

const numberIn = (text: string): Decimal | null => {
  const found = /^(\d+(?:\.\d+)?)\s*[分%％]?$/.exec(text.trim())
  return found?.[1] === undefined ? null : new Decimal(found[1])
}

const isWhole = <T>(found: readonly (T | null)[]): found is readonly T[] => found.every((one) => one !== null)

/** Points by name: weights of classes, lower bounds of grades. */
export function pointsIn(text: string | null): ReadonlyMap<string, Decimal> | null {
  const pairs = pairsIn(text)?.map(([name, number]) => {
    const points = numberIn(number)
    return points === null ? null : ([name, points] as const)
  })
  return pairs && isWhole(pairs) ? new Map(pairs) : null
}

/** Names in order; 、 and the other separators are the same. */
export const namesIn = (text: string | null): readonly string[] =>
  partsOf(text?.replaceAll('、', '；') ?? null)

/** What a row is called by what the catalogue calls it. */
export const renamedIn = (text: string | null): ReadonlyMap<string, string> | null => {
  const pairs = pairsIn(text)
  return pairs && new Map(pairs)
}

/** A band of qualitative results as shares of the weight, from percents. */
export type WrittenBand = { readonly band: string; readonly from: Decimal; readonly to: Decimal }

/** Bands from the highest to the lowest; they have to meet, begin at 0 and end at 100. */
export function bandsIn(text: string | null): readonly WrittenBand[] | null {
  const bands = pairsIn(text)?.map(([band, range]): WrittenBand | null => {
    const [from, to] = range.split(/[～~—–-]/).map(numberIn)
    return from && to && from.lt(to) ? { band, from: from.div(100), to: to.div(100) } : null
  })
  if (!bands || !isWhole(bands)) return null
  const ordered = [...bands].sort((one, other) => other.from.comparedTo(one.from))
  const meets = ordered.every((band, index) => band.to.equals(ordered[index - 1]?.from ?? 1))
  return ordered.length === 0 || (meets && ordered.at(-1)?.from.isZero()) ? ordered : null
}

/** Grades from the best to the worst; the last one begins at 0, so that every score has one. */
export function gradesIn(text: string | null): readonly { grade: string; from: Decimal }[] | null {
  const points = pointsIn(text)
  if (points === null) return null
  const grades = [...points].map(([grade, from]) => ({ grade, from }))
  const ordered = grades.sort((one, other) => other.from.comparedTo(one.from))
  return ordered.length === 0 || ordered.at(-1)?.from.isZero() ? ordered : null
}
