import { lineOf, rowsOfWords } from '../lines.ts'
import type { Word } from '../page.ts'

/** The name of a form above it, its year, and the unit of its amounts. */
const title =
  /^(?:\S{0,40}(?:自评|评价|数据|基础|情况|明细|评分|指标|汇总|申报|监控|目标)表|\S{4,40}报告|[（(]\s*\d{4}\s*年?度?\s*[)）]|[（(]?(?:金额)?单位[:：]\s?\S{1,4}[)）]?|(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)\S{2,24}(?:表|情况|明细)(?:（\S{1,12}）)?)$/
/** 表 1  各级资金   单位：万元: two blanks behind the number of a table, or before its unit, part no columns. */
const caption =
  /^\s*(?:[附续]?[表图]|附件)\s?[\d一二三四五六七八九十]+(?:[-－.]\d+)?[ \u3000]+\S+(?: \S+)*(?:\s+[（(]?(?:金额)?单位[:：]\s?\S{1,4})?\s*$/
/** Its number alone, above its name. */
const numbered = /^附[件表图]\s?[\d一二三四五六七八九十]*[:：]?$/

export const isCaption = (line: string): boolean => caption.test(line)

/** A line that names a table, and belongs to none however near it stands. */
export const isTitle = (line: string): boolean =>
  title.test(line.trim()) || caption.test(line) || numbered.test(line.trim())

/** Words of a page in parts between the lines that name tables; each of these is a part of its own. */
export function betweenTitles(words: readonly Word[]): readonly (readonly Word[])[] {
  const parts: Word[][] = [[]]
  for (const row of rowsOfWords(words))
    if (isTitle(lineOf(row).text)) parts.push([...row], [])
    else parts.at(-1)?.push(...row)
  return parts.filter(({ length }) => length > 0)
}
