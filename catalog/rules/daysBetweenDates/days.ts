/** A date of a sentence, as days since some day, with what is printed. */
type Day = { readonly at: number; readonly end: number; readonly day: number; readonly printed: string }

/** So many days, where the two dates beside it are other days apart. */
export type DaysSaid = {
  readonly at: number
  readonly words: string
  readonly from: string
  readonly to: string
  readonly days: number
}

const dates = /(?:(20\d\d)\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*日/g
/** 晚 10 天, 提前了 3 天: counted from one day to the other; 10 个工作日 is not. */
const late =
  /(?:晚|迟|早|提前|提早|推迟|延迟|延期|延后|逾期|超期|滞后)(?:了)?[^,，。;；\d]{0,6}?(\d{1,3})\s*[天日](?![内前])/g
/** 3月6日至12日公示7天: the first day may count or not. */
const period =
  /(?:(20\d\d)\s*年\s*)?(\d{1,2})\s*月\s*(\d{1,2})\s*日?\s*(?:至|到|[-—–~～])\s*(?:(20\d\d)\s*年\s*)?(?:(\d{1,2})\s*月\s*)?(\d{1,2})\s*日([^。;；\d]{0,24}?(?:公示|公告|展期|会期|为期|历时|期限|持续|连续|时间|共)[^,，。;；\d]{0,4}?)(\d{1,3})\s*[天日](?![内前])/g

const dayLength = 86_400_000
const dayOf = (year: number, month: number, day: number): number =>
  Math.round(Date.UTC(year, month - 1, day) / dayLength)

/** Every number of days of a sentence that no two dates before it give. */
export const daysSaidIn = (sentence: string, year: number): readonly DaysSaid[] => [
  ...lateIn(sentence, year),
  ...periodsIn(sentence, year),
]

function daysOf(sentence: string, year: number): readonly Day[] {
  let current = year
  return [...sentence.matchAll(dates)].map((match) => {
    const [printed, own, month, day] = match
    current = own === undefined ? current : Number(own)
    return {
      at: match.index,
      end: match.index + printed.length,
      day: dayOf(current, Number(month), Number(day)),
      printed: printed.replaceAll(/\s/g, ''),
    }
  })
}

function lateIn(sentence: string, year: number): readonly DaysSaid[] {
  const known = daysOf(sentence, year)
  return [...sentence.matchAll(late)].flatMap((match): readonly DaysSaid[] => {
    const before = known.filter(({ end }) => end <= match.index)
    const [from, to, ...more] = before
    // With three dates it is not certain which two are meant.
    if (!from || !to || more.length > 0) return []
    const apart = Math.abs(to.day - from.day)
    const stated = Number(match[1])
    // 约定 12 月 25 日，次年 1 月 4 日 may leave the year out.
    if (stated === apart || stated === Math.abs(365 - apart) || stated === Math.abs(366 - apart)) return []
    return [{ at: match.index, words: match[0], from: from.printed, to: to.printed, days: apart }]
  })
}

function periodsIn(sentence: string, year: number): readonly DaysSaid[] {
  const known = [...sentence.matchAll(period)]
  // 分 3 批公示, each of its days, or all of them.
  if (
    known.length !== 1 ||
    [...sentence.matchAll(/[至到~～—–-]\s*(?:\d{1,2}\s*月\s*)?\d{1,2}\s*日/g)].length > 1
  )
    return []
  return known.flatMap((match): readonly DaysSaid[] => {
    const [, ownYear, month, day, nextYear, nextMonth, nextDay, words = '', count] = match
    const first = Number(ownYear ?? year)
    const from = dayOf(first, Number(month), Number(day))
    const to = dayOf(Number(nextYear ?? first), Number(nextMonth ?? month), Number(nextDay))
    const [apart, stated] = [to - from, Number(count)]
    if (apart < 0 || stated === apart || stated === apart + 1) return []
    const start = match.index + match[0].lastIndexOf(words)
    return [
      {
        at: start,
        words: match[0].slice(start - match.index),
        from: `${month}月${day}日`,
        to: `${nextMonth ?? month}月${nextDay}日`,
        days: apart + 1,
      },
    ]
  })
}
