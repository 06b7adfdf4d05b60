import { placeAt } from '@hengjian/report'
import { rule, textsWith } from '@hengjian/checker'
import { reversedIn } from './reversed.ts'

const dates = /(?:(20\d\d)\s*年\s*)?(?<![\d.\-—–~～至])(\d{1,2})\s*月\s*(\d{1,2})\s*日/g

/** A date is one of the calendar: no 13th month, no 30th of February; and a span of days ends after it begins. */
export const impossibleDates = rule({
  id: 'N15',
  name: 'impossibleDates',
  title: '文中的日期应存在',
  level: 'warning',
  status: 'trial',
  basis: '公历',
  fix: '核对月份和日期。',
  says: {
    none: '文中的日期“{date}”在日历上没有，请核对。',
    reversed: '文中写“{span}”，止于起始之前，请核对起止日期。',
  },
  *check(file) {
    for (const { text, document } of textsWith(file, '月'))
      for (const { span, at, isSure } of reversedIn(text.text))
        yield {
          says: 'reversed',
          values: { span: span.replaceAll(/\s/g, '') },
          document,
          places: [{ place: placeAt(text, at), quote: span }],
          stated: span,
          atMost: isSure ? 'warning' : 'notice',
        }
    for (const { text, document } of textsWith(file, '日'))
      for (const match of text.text.matchAll(dates)) {
        const [date, year, month, day] = match
        // Without a year the 29th of February may be.
        const last = new Date(Date.UTC(Number(year ?? 2024), Number(month), 0)).getUTCDate()
        if (Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= last) continue
        yield {
          says: 'none',
          values: { date: date.replaceAll(/\s/g, '') },
          document,
          places: [{ place: placeAt(text, match.index), quote: date }],
        }
      }
  },
})
