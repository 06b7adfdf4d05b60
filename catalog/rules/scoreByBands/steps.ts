import { Decimal } from '@hengjian/values'

/** What a score may be by the standard of its item: one number for each way of counting steps that are not whole. */
export type Allowed = { readonly standard: string; readonly scores: readonly Decimal[] }

const number = String.raw`(\d+(?:\.\d+)?)`
/** 100%得满分，每低于5%扣2分; 小于等于0计5分，每超过一个百分点扣0.5分. */
const stepped = new RegExp(
  `(?:小于或?等于|不高于|不超过|[≤≥＜＞<>])?${number}(%?)(?:\\(含\\))?(?:以内|以下|及以下|以上|及以上)?的?,?得?(?:计)?(?:满分|\\d+(?:\\.\\d+)?分)[,;；。][^,;；。]{0,6}?每(低|少|减少|下降|降低|超|高|多|增加|增长|提高|上升)(?:于|过|出)?(\\d+(?:\\.\\d+)?|一)(?:%|个百分点)的?,?扣(?:减|除)?${number}分`,
)
/** 10%以内4分，20%以内3分: bounds from the nearest on. */
const band = new RegExp(
  `${number}%(?:\\(含\\))?(以内|以下|及以下|以上|及以上)(?:的)?,?(?:得|计)?${number}分`,
  'g',
)

/** Words of a standard in one form of signs. */
const plain = (text: string): string =>
  text
    .replaceAll(/\s/g, '')
    .replaceAll('％', '%')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll('，', ',')

/**
 * What a rate earns of an item's points by the standard that is printed beside it. Whether a step that is not whole costs
 * nothing, all of it, or its share, offices read differently (handbook §1.4): each of the three may stand.
 * @returns null where the words are no such standard, or where the rate lies beyond what they speak of
 */
export const allowedBy = (words: string, rate: Decimal, points: Decimal): Allowed | null =>
  bySteps(words, rate, points) ?? byBands(words, rate, points)

function bySteps(words: string, rate: Decimal, points: Decimal): Allowed | null {
  const [standard, said = '', sign = '', way = '', size = '', cost = ''] = stepped.exec(plain(words)) ?? []
  if (standard === undefined) return null
  const from = boundOf(said, sign)
  const step = size === '一' ? new Decimal(1) : new Decimal(size)
  if (from === null || step.isZero()) return null
  const falls = /低|少|降/.test(way)
  const off = falls ? from.minus(rate) : rate.minus(from)
  // What is said of too little says nothing of too much.
  if (off.lt(0) && falls) return null
  const steps = Decimal.max(off, 0).div(step)
  const scores = [steps.floor(), steps.ceil(), steps].map((count) =>
    Decimal.max(points.minus(count.times(cost)), 0).toDecimalPlaces(2),
  )
  return { standard: standard.replaceAll(',', '，'), scores }
}

/** 小于等于 1 is meant as 100 %; another number without its sign may be one of something else. */
const boundOf = (said: string, sign: string): Decimal | null =>
  sign === '%' || said === '0' ? new Decimal(said) : said === '1' ? new Decimal(100) : null

function byBands(words: string, rate: Decimal, points: Decimal): Allowed | null {
  const found = [...plain(words).matchAll(band)]
  const bands = found.map(([, bound = '', side = '', score = '']) => ({
    bound: new Decimal(bound),
    below: /内|下/.test(side),
    score: new Decimal(score),
  }))
  const within = bands.filter(({ below }) => below).toSorted((one, other) => one.bound.cmp(other.bound))
  const beyond = bands.filter(({ below }) => !below)
  // One band and its opposite is all that some print; scales that rise are left to their readers.
  if (within.length < 2 || beyond.length > 1) return null
  const size = rate.abs()
  const at = within.findIndex(({ bound }) => size.lte(bound))
  const own = at < 0 ? beyond[0] : within[at]
  if (!own) return null
  // Whether a bound belongs to its band not all say.
  const next = size.eq(own.bound) ? (within[at + 1] ?? beyond[0]) : undefined
  return {
    standard: found.map(([text]) => text).join('，'),
    scores: [own.score, ...(next ? [next.score] : []), ...(size.isZero() ? [points] : [])],
  }
}
