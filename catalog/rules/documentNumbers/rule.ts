import { placeAt } from '@hengjian/report'
import { type CheckedFile, linesOf, rule, textsOf } from '@hengjian/checker'

/** 甲财绩〔2023〕5号, after 根据, 按照 and the like: from its bracket on, with the words before it and whatever stands before its end. */
const numbers =
  /[〔[【［](?<=((?:(?![据按照依由见和与及的以对在])[\u4e00-\u9fff]){2,4}).)\s*(\d{2,5})\s*[〕\]】］]\s*([^\s，。；、）)》”]{0,8})(?=([，。；）)》”]?))/g
/** 甲财绩〔20235号, 甲财绩2023〕5号: a bracket was lost. */
const halved =
  /(?<=((?:(?![据按照依由见和与及的以对在])[\u4e00-\u9fff]){2,4}))(?:〔\s*20\d{2}[-—]?\d{0,4}|20\d{2}\s*〕\s*\d{0,4})\s*号/g
/** The first year whose documents are still cited. */
const oldest = 1950

/** What stands behind the brackets begins as a number. */
const isNumber = (rest: string): boolean => /^(?:第\s*)?\d/.test(rest)
/** …〔2023〕5文件, …〔2023〕5）: its last word is missing; at the end of a line it may only have been cut off. */
const isUnended = (rest: string, next: string): boolean =>
  /^\d{1,4}(?:文件|通知)/.test(rest) || (/^\d{1,4}$/.test(rest) && next !== '')
/** 〔2023〕号, 〔2023〕×号, 〔2023〕 号. */
const isLeftOpen = (rest: string): boolean => /^[xX×＊*_＿—…某]*\s*号/.test(rest)

/**
 * The last year of which a report can know a document: it is written in the year after the one it reports on, or in the
 * year of the last day that it names.
 */
function lastYear(file: CheckedFile, year: number): number {
  const named = linesOf(file).flatMap(({ text }) => {
    const day = text.includes('月') ? /(20\d{2})\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日/.exec(text) : null
    return day ? [Number(day[1])] : []
  })
  return Math.max(year + 1, ...named)
}

/** A document that is cited has a number, and was there when the report was written. */
export const documentNumbers = rule({
  id: 'D08',
  name: 'documentNumbers',
  title: '引用的文号应完整，年份应在报告之前',
  level: 'notice',
  status: 'trial',
  basis: 'GB/T 9704—2012 7.2.5，发文字号由发文机关代字、年份、发文顺序号组成',
  fix: '对照原文件补全文号，核对年份。',
  says: {
    open: '文号“{words}”没有写顺序号，请补充。',
    unended: '文号“{words}”缺“号”字，请核对。',
    halved: '文号“{words}”的括号不全，请核对。',
    short: '文号“{words}”的年份应写四位，请核对。',
    early: '文号“{words}”的年份早于 {oldest} 年，请核对。',
    late: '文号“{words}”的年份晚于报告的时间（报告年度 {year} 年），请核对。',
  },
  *check(file) {
    const years = new Map(file.documents.map(({ id, year }) => [id, year]))
    const said = new Set<string>()
    for (const { text: source, document } of textsOf(file)) {
      const { text } = source
      if (!/[〔[【［〕]/.test(text)) continue
      const places = (words: string, at: number) => [{ place: placeAt(source, at), quote: words }]
      for (const { 0: rest, 1: of = '', index } of text.matchAll(halved)) {
        const words = of + rest
        if (said.has(words)) continue
        said.add(words)
        yield { says: 'halved', values: { words }, document, places: places(words, index) }
      }
      for (const { 0: whole, 1: of = '', 2: digits = '', 3: rest = '', 4: next = '', index } of text.matchAll(
        numbers,
      )) {
        const words = of + (/^.*?号|^.\s*\d+\s*.\s*\d*/.exec(whole)?.[0] ?? whole)
        const year = years.get(document) ?? null
        const says = isLeftOpen(rest)
          ? 'open'
          : !isNumber(rest)
            ? null
            : digits.length !== 4
              ? 'short'
              : Number(digits) < oldest
                ? 'early'
                : year !== null && Number(digits) > year + 1 && Number(digits) > lastYear(file, year)
                  ? 'late'
                  : isUnended(rest, next)
                    ? 'unended'
                    : null
        if (says === null || said.has(words)) continue
        said.add(words)
        yield {
          says,
          values: { words, year: String(year), oldest: String(oldest) },
          document,
          places: places(words, index),
          stated: words,
        }
      }
    }
  },
})
