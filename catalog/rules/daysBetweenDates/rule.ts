import { placeAt } from '@hengjian/report'
import { rule, textsWith } from '@hengjian/checker'
import { daysSaidIn } from './days.ts'
import { monthsSaidIn } from './months.ts'

/** How many days or months late, or how many days long, follows from the dates beside it. */
export const daysBetweenDates = rule({
  id: 'N29',
  name: 'daysBetweenDates',
  title: '早晚几天、历时几天应与所写日期相符',
  level: 'warning',
  status: 'trial',
  basis: '文中自己列出的两个日期',
  fix: '核对两个日期和天数；按工作日计算的请写“个工作日”。',
  says: {
    apart: '文中写“{said}”，{from}至{to}为 {days} 天，请核对。',
    months: '文中写“{said}”，{from}至{to}为 {months} 个月，请核对。',
  },
  *check(file) {
    const years = new Map(file.documents.map(({ id, year }) => [id, year]))
    for (const { text, document } of textsWith(file, '天', '日', '个月')) {
      let from = 0
      for (const sentence of text.text.split(/(?<=[。;；])/)) {
        for (const { at, words, ...dates } of daysSaidIn(sentence, years.get(document) ?? usualYear)) {
          const said = words.replaceAll(/\s/g, '').replace(/^[,，]/, '')
          yield {
            says: 'apart',
            values: { said, from: dates.from, to: dates.to, days: String(dates.days) },
            document,
            places: [{ place: placeAt(text, from + at), quote: said }],
            stated: said,
            expected: `${dates.days} 天`,
            certainty: 0.85,
          }
        }
        for (const { at, words, ...dates } of monthsSaidIn(sentence, years.get(document) ?? usualYear)) {
          const said = words.replaceAll(/\s/g, '').replace(/^[,，]/, '')
          yield {
            says: 'months',
            values: { said, from: dates.from, to: dates.to, months: String(dates.months) },
            document,
            places: [{ place: placeAt(text, from + at), quote: said }],
            stated: said,
            expected: `${dates.months} 个月`,
            certainty: 0.85,
          }
        }
        from += sentence.length
      }
    }
  },
})

/** Of a document without a year only the length of its February is not known. */
const usualYear = 2023
