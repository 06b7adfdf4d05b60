import { findComparisons, rule, textsWith } from '@hengjian/checker'

/** A comparison that a text prints between two numbers is so. */
export const statedComparisons = rule({
  id: 'A30',
  name: 'statedComparisons',
  title: '文中列出的大小比较应成立',
  level: 'warning',
  status: 'trial',
  basis: '文中自己列出的比较',
  fix: '核对两个数和比较符号；相等也算达到的，用不大于、不小于的符号。',
  says: { wrong: '文中写有 {formula}，两个数相比不成立，请核对数或比较符号。' },
  *check(file) {
    for (const { text, document, id } of textsWith(file, '<', '>', '≤', '≥', '＜', '＞'))
      for (const { left, operator, right, quote } of findComparisons(text, id))
        yield {
          relation: {
            kind: 'comparison',
            left: { label: quote, figure: left, quote },
            operator,
            right: { label: quote, figure: right, quote },
          },
          document,
        }
  },
})
