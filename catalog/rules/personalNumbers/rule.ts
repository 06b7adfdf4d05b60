import { linesOf, rule } from '@hengjian/checker'

const kinds = [
  {
    name: '居民身份号码',
    pattern: /(?<![\dA-Za-z])\d{6}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g,
  },
  { name: '手机号码', pattern: /(?<![\d.])1[3-9]\d{9}(?![\d.])/g },
  { name: '银行账号', pattern: /(?<=(?:账|帐|卡)号[:：]?\s*)\d{16,19}(?!\d)/g },
] as const

/** Numbers of natural persons do not belong into what is published; the finding itself shows them masked. */
export const personalNumbers = rule({
  id: 'P01',
  name: 'personalNumbers',
  title: '公开的报告不应有个人信息号码',
  level: 'warning',
  status: 'trial',
  basis: '个人信息保护法第二十五条，不得公开处理的个人信息',
  fix: '公开前删去或遮盖；联系方式改用单位办公电话。',
  says: { shown: '文中有{kind} {masked}，公开前请删去或改用单位电话。' },
  *check(file) {
    // The shortest of them has eleven digits.
    const lines = linesOf(file).filter(({ text }) => /\d{11}/.test(text))
    for (const { name, pattern } of kinds)
      for (const { text, document, place } of lines)
        for (const { 0: number, index } of text.matchAll(pattern)) {
          const from = Math.max(0, text.slice(0, index).search(/[^。；;]{0,30}$/))
          const masked = `${number.slice(0, 3)}****${number.slice(-4)}`
          yield {
            says: 'shown',
            values: { kind: name, masked },
            document,
            places: [{ place, quote: `${text.slice(from, index).replaceAll(/\d{7,}/g, '****')}${masked}` }],
          }
        }
  },
})
