import { chineseNumber } from '@hengjian/checker'

/** 一 to 二十, as they number what is listed. */
export const numerals = [
  '一',
  '二',
  '三',
  '四',
  '五',
  '六',
  '七',
  '八',
  '九',
  '十',
  '十一',
  '十二',
  '十三',
  '十四',
  '十五',
]

/** How the lines of a list may be numbered, the outermost first. */
const styles = [
  /^([一二三四五六七八九十]{1,2})、/,
  /^[（(]([一二三四五六七八九十]{1,2})[)）]/,
  /^(\d{1,2})[.．、](?!\d{1,2}(?!月|\d))/,
  /^[（(](\d{1,2})[)）]/,
  /^([一二三四五六七八九十]{1,2})是/,
  /^第([一二三四五六七八九十]{1,2})[，,、：:]/,
]

/** The number of a line in a list. */
export type Mark = { readonly style: number; readonly value: number }

export function markOf(line: string): Mark | null {
  for (const [style, words] of styles.entries()) {
    const [, value] = words.exec(line) ?? []
    if (value !== undefined) return { style, value: Number(chineseNumber(value) ?? value) }
  }
  return null
}
