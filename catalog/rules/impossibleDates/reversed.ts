/** A span of days or months that ends before it begins, with its place in the text. */
export type ReversedSpan = { readonly span: string; readonly at: number; readonly isSure: boolean }

const spans =
  /(?:(20\d\d)\s*年\s*)?(?<![\d.])(\d{1,2})\s*月(?:\s*(\d{1,2})\s*日)?\s*(?:至|到|[-—–~～]{1,2})\s*(?:(20\d\d)\s*年\s*)?(?:(\d{1,2})\s*月)?(?:\s*(\d{1,2})\s*日)?/g
/** From autumn on a span may run into the next year without naming it. */
const autumn = 9

/** 3月24日至3月20日, 2023年7月至2022年6月: spans whose end lies before their beginning. */
export const reversedIn = (text: string): readonly ReversedSpan[] =>
  [...text.matchAll(spans)].flatMap((match) => {
    const [span, year, month, day, lastYear, endMonth, lastDay] = match
    const [from, to] = [Number(month), Number(endMonth ?? month)]
    // What stands on one side only does not compare: 3月至20日, 3月5日至4月.
    if ((endMonth === undefined && lastDay === undefined) || (day === undefined) !== (lastDay === undefined))
      return []
    const [start, end] = [Number(year ?? lastYear ?? 0), Number(lastYear ?? year ?? 0)]
    const order = (end - start) * 10_000 + (to - from) * 100 + Number(lastDay ?? 0) - Number(day ?? 0)
    if (order >= 0 || from > 12 || to > 12) return []
    const isSure = from === to || (year !== undefined && lastYear !== undefined)
    return !isSure && from >= autumn ? [] : [{ span, at: match.index, isSure }]
  })
