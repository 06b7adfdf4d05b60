import { chineseNumber } from '@hengjian/checker'

/** The number that a line begins with, and of which level it is. */
export type Numbered = {
  readonly level: number
  readonly name: string
  readonly value: number
  /** Rows of a table, cut by a page, begin with numbers of their own: below the second level only sentences count. */
  readonly counts: boolean
  /** The last number that counts on within the line: 1.……；2.……。 */
  readonly last: number
}

const numerals = '([一二三四五六七八九十]|十[一二三四五六七八九])'
const sentence = /[。；;：:]$/
const levels = [
  // A heading of the first level is short and no sentence: 一、二级指标 may begin any line.
  { name: '一级标题', words: new RegExp(`^${numerals}、(?=.{2,40}$)(?!.*[。；])`) },
  // Those of the second may go on in their line: （二）强化监管。全年……
  { name: '二级标题', words: new RegExp(`^[（(]${numerals}[)）](?=.{2})`) },
  { name: '条目', words: /^(\d{1,2})[.．、](?=[\u4e00-\u9fff“《]|\d{1,2}月|20\d\d年)/ },
  { name: '条目', words: /^[（(](\d{1,2})[)）](?=[\u4e00-\u9fff“《]|\d{1,2}月|20\d\d年)/ },
]

const goesOn = /(?:^|[。；;])[（(]?\d/
const begins = /^[一二三四五六七八九十\d（(]/

/** Null for a line that no number heads. */
export function numberOf(line: string): Numbered | null {
  if (!begins.test(line)) return null
  for (const [level, { name, words }] of levels.entries()) {
    const [, number] = words.exec(line) ?? []
    if (number === undefined) continue
    const value = Number(chineseNumber(number) ?? number)
    return {
      level,
      name,
      value,
      counts: level < 2 || sentence.test(line),
      last: countedOn(line, level, value),
    }
  }
  return null
}

/** How far a line counts on from a number: items of the lower levels may stand in one line. */
export function countedOn(line: string, level: number, value: number): number {
  if (level < 2 || !goesOn.test(line)) return value
  const next = value + 1
  const marks = [[], [], [`${next}.`, `${next}．`, `${next}、`], [`（${next}）`, `(${next})`]][level] ?? []
  const stands = (mark: string): boolean => {
    const at = line.indexOf(mark)
    return at === 0 || (at > 0 && '。；;'.includes(line.charAt(at - 1)))
  }
  return marks.some(stands) ? countedOn(line, level, next) : value
}
