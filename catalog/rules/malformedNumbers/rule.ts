import { placeAt } from '@hengjian/report'
import { rule, textsOf } from '@hengjian/checker'

/** 40.3.亿元, 12..5, 万元万元, 的的: slips of the keyboard that leave a reader guessing. */
const slips: readonly (readonly [name: string, pattern: RegExp])[] = [
  [
    'number',
    /\d+\.\d+\.(?=\s*(?:万|亿|元|%|％|个|家))|\d+\.\.\d+|(?<![\d.])\d+\.\d+\.\d+(?=\s*(?:万元|亿元|元|%|％))|\d,{2,}\d/g,
  ],
  [
    'doubled',
    /(?:万元|亿元|万美元|平方米|百分点)(?=万元|亿元|万美元|平方米|百分点)|[%％]{2,}|([的了和及为，。、；])\1/g,
  ],
]

/** Numbers are printed as numbers, and words and units once. */
export const malformedNumbers = rule({
  id: 'D03',
  name: 'malformedNumbers',
  title: '数字、单位和词语不应有多余的字符',
  level: 'notice',
  status: 'trial',
  basis: 'GB/T 15835—2011，数字书写应清楚',
  fix: '删去多余的小数点、单位或重复的字；数有误的一并改正。',
  says: {
    number: '“{words}”中的数字写法有误，请核对是否多写了小数点或逗号。',
    doubled: '“{words}”有重复的字或单位，请删去一个。',
  },
  *check(file) {
    for (const { text, document } of textsOf(file))
      for (const [says, pattern] of slips) {
        // Hardly any of the thousands of cells holds a slip, and looking costs less than taking all matches.
        if (text.text.search(pattern) < 0) continue
        for (const match of text.text.matchAll(pattern)) {
          const words = text.text.slice(Math.max(0, match.index - 6), match.index + match[0].length + 6)
          yield {
            says,
            values: { words: words.replaceAll(/\s+/g, ' ').trim() },
            document,
            places: [{ place: placeAt(text, match.index), quote: words.trim() }],
          }
        }
      }
  },
})
