import { type CheckedFile, type DocumentLine, linesWith, regionOf } from '@hengjian/checker'

/** An office of another region, of which the file says nothing else. */
export type OtherRegion = { readonly office: string; readonly own: string; readonly line: DocumentLine }

const offices =
  /([\u4e00-\u9fff]{2})([市县区旗])(?![级域内外直属本场政])([\u4e00-\u9fff]{1,12}?(?:局|中心|公司|委员会|管委会|办公室|事务所))/g
/** 按照县财政局, 建议区国投公司: a word before the office of the own region, no name. */
const noName =
  /[照由据为是合自的和与同局或度了报到转交经向对于在至从被受以及即按全各本我邻所属下辖该外内入出挂设心办园城新开业发议请并后定驻会送县市区让给将把其新老主]$/
/** 与乙县, 赴乙市, 来自乙区: why another region is spoken of. */
const related =
  /[与和同跟赴到在向从及、]|来自|对接|邀请|联合|考察|学习|借鉴|走访|委托|引进|迁|协作|帮扶|对口|结对/
const relatedBehind = /^[^，。；,;]{0,20}(?:来访|帮扶|协作|对口|结对|共建|友好|中标|承接|承办|供货|投资)/
/** 县, 区 and 旗 are of one rank: none of them has offices of another below or above it. */
const rankOf = (suffix: string): string => (suffix === '市' ? '市' : '县')

/**
 * 乙县商务局 in a report of 甲县, once and for no reason that the sentence gives: what was left over of another report.
 * A region below or above the own one is spoken of as a matter of course.
 */
export function* otherRegionsIn(file: CheckedFile): Iterable<OtherRegion> {
  const owns = new Set(file.documents.flatMap(({ unit, title }) => regionOf(unit ?? title ?? '') ?? []))
  const [own, ...more] = owns
  // The file of several regions speaks of each of them.
  if (own === undefined || more.length > 0 || own.length < 3) return
  const lines = linesWith(file, '市', '县', '区', '旗')
  for (const line of lines)
    for (const { 0: office, 1: name = '', 2: suffix = '', index } of line.text.matchAll(offices)) {
      if (own.includes(name) || rankOf(own.at(-1) ?? '') !== rankOf(suffix) || noName.test(name)) continue
      const before = /[^，。；,;（(]*$/.exec(line.text.slice(0, index))?.[0] ?? ''
      if (related.test(before) || relatedBehind.test(line.text.slice(index + office.length))) continue
      const isOnce =
        line.text.indexOf(name) === line.text.lastIndexOf(name) &&
        lines.every((one) => one === line || !one.text.includes(name))
      // A name that is all of its line, or of its cell, is asked about as such.
      if (isOnce && line.text !== office) yield { office, own, line }
    }
}
