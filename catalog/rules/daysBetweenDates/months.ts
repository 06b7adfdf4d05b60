/** So many months, where the two months beside it are other months apart. */
export type MonthsSaid = {
  readonly at: number
  readonly words: string
  readonly from: string
  readonly to: string
  readonly months: number
}

const dates =
  /(?:(20\d\d|当|本|次|翌)\s*年\s*)?(\d{1,2})\s*月(?!份?以来)(?:\s*(\d{1,2})\s*日|份|底|末|初|[上中下]旬)?/g
/** 延期 6 个月, 提前了 3 个月, 比计划晚两个月: counted from one month to the other. */
const late =
  /(?:晚|迟|早|提前|提早|推迟|延迟|延期|延后|逾期|超期|滞后|拖延|顺延)(?:了|约|近)?[^,，。;；\d]{0,4}?(\d{1,2}|[一二两三四五六七八九十]{1,3})\s*个月(?![内前])/g
/** Two months are set against each other: 计划 … 实际, 由 … 推迟到. */
const against = /计划|原定|约定|应[于在当]|规定|要求|预计|由|从|推迟[到至]|延[期后迟]*[到至]|提前[到至]|实际/
const numerals = '一二三四五六七八九十'

type Month = {
  readonly at: number
  readonly end: number
  readonly month: number
  readonly day: number | null
  readonly printed: string
}

/** Every number of months of a sentence that no two months before it give, the first and the last half of one left open. */
export function monthsSaidIn(sentence: string, year: number): readonly MonthsSaid[] {
  if (!sentence.includes('个月')) return []
  const known = monthsOf(sentence, year)
  return [...sentence.matchAll(late)].flatMap((match): readonly MonthsSaid[] => {
    const before = known.filter(({ end }) => end <= match.index).slice(-2)
    const [from, to] = before
    if (!from || !to || !against.test(sentence.slice(Math.max(0, from.at - 8), to.at))) return []
    if (/[。;；]/.test(sentence.slice(from.at, match.index)) || match.index - to.end > farthest) return []
    const apart = Math.abs(to.month - from.month)
    const stated = countOf(match[1] ?? '')
    // 次年 may be left out; from the end of a month to the beginning of another is one less, or one more.
    const isOpen =
      from.day !== null ||
      to.day !== null ||
      /[底末初旬]$/.test(from.printed) ||
      /[底末初旬]$/.test(to.printed)
    const slack = isOpen ? 1 : 0
    if ([apart, 12 - apart].some((months) => Math.abs(months - stated) <= slack)) return []
    return [{ at: match.index, words: match[0], from: from.printed, to: to.printed, months: apart }]
  })
}

/** Characters between the later month and the words that count. */
const farthest = 12

function countOf(words: string): number {
  if (/^\d+$/.test(words)) return Number(words)
  const [first = '', ...more] = words.replace('两', '二')
  const one = numerals.indexOf(first) + 1
  return more.length === 0 ? one : first === '十' ? 10 + numerals.indexOf(more[0] ?? '') + 1 : Number.NaN
}

function monthsOf(sentence: string, year: number): readonly Month[] {
  let current = year
  return [...sentence.matchAll(dates)].flatMap((match): readonly Month[] => {
    const [printed, own, month = '', day] = match
    if (own !== undefined) current = /次|翌/.test(own) ? year + 1 : /当|本/.test(own) ? year : Number(own)
    if (Number(month) < 1 || Number(month) > 12) return []
    return [
      {
        at: match.index,
        end: match.index + printed.length,
        month: current * 12 + Number(month),
        day: day === undefined ? null : Number(day),
        printed: printed.replaceAll(/\s/g, ''),
      },
    ]
  })
}
