import { digitsIn, slipBetween } from '../relations/slip.ts'
import { isPlain } from './clause.ts'
import type { Division } from './division.ts'
import type { Mention } from './mention.ts'
import type { Passage } from './passage.ts'

/** A list that is told paragraph by paragraph, with the paragraph that holds its total. */
export type Enumerated = { readonly passage: Passage; readonly division: Division }

const mark =
  /^\s*(?:\d{1,2}[.．、](?!\d{1,2}\s*$)|[（(](?:\d{1,2}|[一二三四五六七八九十]{1,2})[)）]|[①-⑳]|[一二三四五六七八九十]{1,2}是)/
const summing = /以上|上述|合计|共计|总计/
/** A total that no slip makes fit is one of another list. */
const near = 0.15
const fewestItems = 3

const textOf = ({ said }: Passage): string => said.map(({ sentence }) => sentence.text.text).join('')
const mentionsOf = ({ said }: Passage): readonly Mention[] => said.flatMap(({ mentions }) => mentions)

/** 支出 655.52 万元，具体为： above 1. … 318 万元； 2. … 142.60 万元, and 以上 6 个项目合计 655.52 万元 below. */
export function enumeratedIn(passages: readonly Passage[]): readonly Enumerated[] {
  const texts = passages.map(textOf)
  return passages.flatMap((_, at): readonly Enumerated[] => {
    if (!mark.test(texts[at] ?? '') || mark.test(texts[at - 1] ?? '')) return []
    const end = texts.findIndex((text, place) => place > at && !mark.test(text))
    const items = passages.slice(at, end < 0 ? passages.length : end)
    if (items.length < fewestItems) return []
    const [head, tail] = [passages[at - 1], passages[at + items.length]]
    return [
      ...(head && /[:：]\s*$/.test(texts[at - 1] ?? '') ? totalsOf(head, mentionsOf(head), items) : []),
      ...(tail ? totalsOf(tail, mentionsOf(tail).filter(isSum), items) : []),
    ]
  })
}

const isSum = ({ lead }: Mention): boolean => summing.test(lead)

/** 1.预算执行扣 0.37 分。, 扣分 4 项，合计 0.96 分： */
const isDeducted = ({ family, lead, turn, figure }: Mention): boolean =>
  family === 'score' &&
  turn === null &&
  figure.bound === null &&
  /扣(?:了|除|减)?$|合计$|共计?$|扣分/.test(lead)

/** 0.69 for 0.96: two digits exchanged take a number far. */
function areExchangedIn({ figure }: Mention, sum: number): boolean {
  const wanted = sum.toFixed(figure.precision)
  return slipBetween(digitsIn(figure.value ?? ''), digitsIn(wanted)) === 'exchanged'
}

/** By unit: the first number of each item, and the one of the candidates that they are likely to make. */
function totalsOf(
  passage: Passage,
  candidates: readonly Mention[],
  items: readonly Passage[],
): readonly Enumerated[] {
  const isPart = (one: Mention): boolean => isPlain(one) || isDeducted(one)
  const units = new Set(candidates.filter(isPart).map(({ figure }) => figure.unit))
  return [...units].flatMap((unit): readonly Enumerated[] => {
    const parts = items.flatMap(
      (item) => mentionsOf(item).find((one) => isPart(one) && one.figure.unit === unit) ?? [],
    )
    if (unit === '' || parts.length < items.length) return []
    const sum = parts.reduce((so, { figure }) => so + Number(figure.value), 0)
    const off = ({ figure }: Mention): number => Math.abs(Number(figure.value) - sum)
    const [total] = candidates
      .filter((one) => isPart(one) && one.figure.unit === unit)
      .toSorted((one, other) => off(one) - off(other))
    if (!total || (off(total) > near * sum && !areExchangedIn(total, sum))) return []
    return [{ passage, division: { total, totals: [], parts, list: 'likely', instead: [], marked: true } }]
  })
}
