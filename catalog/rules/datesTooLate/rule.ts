import { placeAt } from '@hengjian/report'
import { dateIn, type DocumentLine, linesOf, rule } from '@hengjian/checker'
import { toldIn } from './told.ts'

/** A line that is nothing but the day of a signature, with the office before it where both share a line. */
const signed =
  /^(?:(?:报告|填报|编制|填表)(?:日期|时间)[:：]\s*|[\u4e00-\u9fff]{3,30}\s+)?20\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日$/

/** What a report tells of was over when it was signed, and before the year was over in which it was written. */
export const datesTooLate = rule({
  id: 'N23',
  name: 'datesTooLate',
  title: '文中所写的日期不应晚于报告形成的时间',
  level: 'warning',
  status: 'trial',
  basis: '报告只写形成之前的事项；自评在预算年度终了后的一年内开展',
  fix: '核对年份和日期；是计划的请写明。',
  says: {
    signed: '文中写“{date}”，落款日期为{signature}，晚于报告形成的时间，请核对。',
    year: '文中写“{date}”，报告年度为 {year} 年，晚于报告形成的时间，请核对。',
  },
  *check(file) {
    const years = file.documents.flatMap(({ year }) => year ?? [])
    const year = Math.max(...years)
    // A day within the year that is reported on is one of a table, or another rule's.
    const signatures = Map.groupBy(
      linesOf(file).filter((line) => signed.test(line.text) && !(dayOf(line) < (year + 1) * 10_000)),
      ({ document }) => document,
    )
    for (const { id, blocks, sentences } of file.documents) {
      const signature = signatures
        .get(id)
        ?.toSorted((one, other) => dayOf(one) - dayOf(other))
        .at(-1)
      const last = signature ? dateIn(signature.text) : null
      for (const sentence of sentences) {
        if (blocks[sentence.block]?.kind === 'table') continue
        for (const { printed, day, at } of toldIn(sentence)) {
          const isLate = last === null ? years.length > 0 && day >= (year + 2) * 10_000 : day > last
          if (!isLate || sentence.text.text.trim() === signature?.text) continue
          yield {
            says: last === null ? 'year' : 'signed',
            values: {
              date: printed.replaceAll(/\s/g, ''),
              year: String(year),
              signature: /20.*/.exec(signature?.text.replaceAll(/\s/g, '') ?? '')?.[0] ?? '',
            },
            document: id,
            places: [
              {
                place: placeAt(sentence.text, at),
                quote: sentence.text.text.slice(at, at + 40).replace(/[。；].*$/s, ''),
              },
              ...(signature ? [{ place: signature.place, quote: signature.text }] : []),
            ],
            stated: printed,
            certainty: 0.8,
            atMost: last === null ? 'notice' : 'warning',
          }
        }
      }
    }
  },
})

const dayOf = ({ text }: DocumentLine): number => dateIn(text) ?? 0
