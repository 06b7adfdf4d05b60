import { dateIn, linesOf, rule } from '@hengjian/checker'

/** A line that is nothing but a day. */
const dayAlone = /^20\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/
/** Lines at the end of a report among which the day of its signature stands. */
const last = 6
/** A shorter text is a cover. */
const shortest = 10

/** A report is signed after the year that it reports on. */
export const signatureDate = rule({
  id: 'N22',
  name: 'signatureDate',
  title: '落款日期应在报告年度结束以后',
  level: 'notice',
  status: 'trial',
  basis: '自评在预算年度终了后开展',
  fix: '核对落款日期；年度中间所写的报告，请在标题中写明。',
  says: { early: '落款日期为{date}，报告年度为 {year} 年，请核对落款日期。' },
  *check(file) {
    const lines = linesOf(file)
    for (const { id, kind, year, title } of file.documents) {
      if (year === null || !kind.endsWith('Report') || /监控|中期|半年/.test(title ?? '')) continue
      const own = lines.filter(({ document, series }) => document === id && series === id)
      if (own.length < shortest) continue
      const signed = own.slice(-last).findLast(({ text }) => dayAlone.test(text))
      const day = signed ? dateIn(signed.text) : null
      if (!signed || day === null || day >= (year + 1) * 10_000) continue
      yield {
        says: 'early',
        values: { date: signed.text.replaceAll(/\s/g, ''), year: String(year) },
        document: id,
        places: [{ place: signed.place, quote: signed.text }],
        stated: signed.text,
      }
    }
  },
})
