import { clauseBefore, isPlain } from './clause.ts'
import type { Mention } from './mention.ts'

/** 12 批中按时兑付 11 批: some of what is counted, and all of it. */
export type OutOf = { readonly part: Mention; readonly whole: Mention }

const among = /^(?:[^,，。;；、\d]{0,10})(?:中|当中|里)[,，]?(?!标|央|心|型|小|介|药|医)/
const ratio = /([\u4e00-\u9fff]{2})率(?:为|达到?|是|约|仅|只有)*$/
/** Rates that may be of something else, whatever was counted. */
const fewest = 5
/** Up to this many of those counted may be miscounted. */
const near = 2

/** The two numbers right before a rate, the one out of the other: 12 批中按时兑付 11 批，及时率 91.67%. */
export function outOf(rate: Mention, own: readonly Mention[]): OutOf | null {
  const [whole, part] = own.slice(-2)
  if (!whole || !part || ![whole, part].every(isPlain) || whole.figure.unit !== part.figure.unit) return null
  const name = ratio.exec(clauseBefore(rate))?.[1]
  if (name === undefined || !among.test(part.lead) || !/^[,，(]?[^,，。;；]{2,10}$/.test(rate.lead))
    return null
  const [all, some, said] = [whole, part, rate].map(({ figure }) => Number(figure.value)) as [
    number,
    number,
    number,
  ]
  if (some > all) return null
  // 按时兑付 and 及时率 share a character; else the rate has to be that of another number of them.
  const isNamed = [...name].some((one) => clauseBefore(part).includes(one))
  const meant = Math.round((said * all) / 100)
  const margin = 0.51 * 10 ** -rate.figure.precision
  const isOfAll =
    all >= fewest && said < 100 && rate.figure.precision > 0 && Math.abs((meant / all) * 100 - said) <= margin
  return isNamed || (isOfAll && Math.abs(meant - some) <= near) ? { part, whole } : null
}
