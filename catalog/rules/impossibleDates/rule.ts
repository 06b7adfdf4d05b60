import { placeAt } from '@hengjian/report'
import { rule, textsWith } from '@hengjian/checker'

const dates = /(?:(20\d\d)\s*年\s*)?(?<![\d.\-—–~～至])(\d{1,2})\s*月\s*(\d{1,2})\s*日/g

/** A date is one of the calendar: no 13th month, no 30th of February. */
export const impossibleDates = rule({
  id: 'N15',
  name: 'impossibleDates',
  title: '文中的日期应存在',
  level: 'warning',
  status: 'trial',
  basis: '公历',
  fix: '核对月份和日期。',
  says: { none: '文中的日期“{date}”在日历上没有，请核对。' },
  *check(file) {
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
