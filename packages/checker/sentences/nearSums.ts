import { type Slip, slipBetween } from '../relations/slip.ts'
import { isAverage } from './averages.ts'
import { isPlain } from './clause.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** Numbers that stand in a row and would add up if one of them had not slipped in one place. */
export type NearSum = {
  readonly total: Mention
  readonly parts: readonly Mention[]
  readonly slip: Slip
}

/** Longer lists are taken together by chance. */
const mostParts = 9
/** Numbers of fewer digits are a slip away from many others, and of a total there is only one. */
const fewestDigits = { total: 3, part: 4 }

/** A number in a row with its digits as a whole number, all of a row to one precision. */
type Placed = { readonly mention: Mention; readonly digits: number }

/** Every sum of a row of numbers of one unit that one slip of the pen keeps from holding. */
export function nearSumsOf({ said, year }: Passage): readonly NearSum[] {
  // 172.8 万元 for ten people, 人均 17.28 万元: an average is its total with another point.
  const isTold = (one: Mention): boolean => isPlain(one) && !isAverage(one)
  return rowsOf(said.flatMap(({ mentions }) => ofYear(mentions, year).filter(isTold))).flatMap(nearSumsIn)
}

/** 比 2024 年的 43 个、118.2 亿元增长: numbers of another year, and those that are listed with them, are no parts. */
function ofYear(mentions: readonly Mention[], year: number | null): readonly Mention[] {
  let isOther = false
  return mentions.filter(({ lead }) => {
    const [named] = /20\d\d(?=年)/.exec(lead) ?? []
    const begins = !/[由从]/.test(lead) && (named !== undefined || /上年|去年|同期/.test(lead))
    isOther = begins ? named === undefined || Number(named) !== year : isOther && /^[、和及]$/.test(lead)
    return !isOther
  })
}

function rowsOf(mentions: readonly Mention[]): readonly (readonly Placed[])[] {
  return [...Map.groupBy(mentions, ({ figure }) => figure.unit).values()]
    .filter((row) => row.length > 2 && row[0]?.figure.unit !== '')
    .map((row) => {
      const scale = 10 ** Math.max(...row.map(({ figure }) => figure.precision))
      return row.map((mention) => ({ mention, digits: Math.round(Number(mention.figure.value) * scale) }))
    })
}

type Sum = { readonly total: Placed; readonly parts: readonly Placed[]; readonly off: number }

/** Each number with those that follow it, those that come before it, and the two around it. */
function sumsIn(row: readonly Placed[]): readonly Sum[] {
  return row.flatMap((total, at): readonly Sum[] => {
    const sums = [row.slice(at + 1), row.slice(0, at).toReversed()].flatMap((others) => runsOf(total, others))
    const around = [row[at - 1], row[at + 1]].flatMap((one) => one ?? [])
    return around.length < 2 ? sums : [...sums, sumOf(total, around)]
  })
}

const runsOf = (total: Placed, others: readonly Placed[]): readonly Sum[] =>
  others.slice(1, mostParts).map((_, at) => sumOf(total, others.slice(0, at + 2)))

const sumOf = (total: Placed, parts: readonly Placed[]): Sum => ({
  total,
  parts,
  off: total.digits - parts.reduce((so, { digits }) => so + digits, 0),
})

function nearSumsIn(row: readonly Placed[]): readonly NearSum[] {
  const sums = sumsIn(row)
  // What fits somewhere has not slipped.
  const fitting = new Set([
    ...sums.filter(({ off }) => off === 0).flatMap(({ total, parts }) => [total, ...parts]),
    ...madeOfTwo(row),
  ])
  const told = new Set<Placed>()
  return sums.flatMap(({ total, parts, off }): readonly NearSum[] => {
    if (off === 0 || told.has(total) || fitting.has(total)) return []
    const slip =
      slipOf(
        total,
        total.digits - off,
        total.mention.family === 'amount' ? fewestDigits.total : fewestDigits.part,
      ) ??
      parts
        .map((part) => (fitting.has(part) ? null : slipOf(part, part.digits + off, fewestDigits.part)))
        .find(Boolean)
    if (!slip) return []
    told.add(total)
    return [{ total: total.mention, parts: parts.map(({ mention }) => mention), slip }]
  })
}

/** Numbers that any two of a row make, with those two: 预算 90、43 and 133 stand between what was spent. */
function madeOfTwo(row: readonly Placed[]): readonly Placed[] {
  const byDigits = new Map(row.map((one) => [one.digits, one]))
  return row.flatMap((one, at) =>
    row.slice(at + 1).flatMap((other) => {
      const sum = byDigits.get(one.digits + other.digits)
      return sum ? [one, other, sum] : []
    }),
  )
}

/** A digit typed wrong explains too much to be believed of numbers that only stand beside each other. */
function slipOf({ digits }: Placed, wanted: number, fewest: number): Slip | null {
  if (wanted <= 0) return null
  const [one, other] = [digits, wanted].map((value) => String(value).replace(/0+$/, '')) as [string, string]
  if (Math.min(one.length, other.length) < fewest) return null
  const slip = slipBetween(one, other)
  return slip === 'exchanged' || slip === 'shifted' ? slip : null
}
