import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { money, moneyFromYuan } from './money.ts'
import { moneyInWords } from './moneyInWords.ts'

describe('an amount in words', () => {
  it.each([
    ['0', '零元整'],
    ['1200', '壹仟贰佰元整'],
    ['1200.5', '壹仟贰佰元伍角整'],
    ['1200.05', '壹仟贰佰元零伍分'],
    ['1200.55', '壹仟贰佰元伍角伍分'],
    ['0.5', '伍角整'],
    ['0.05', '伍分'],
    ['10', '壹拾元整'],
    ['101', '壹佰零壹元整'],
    ['1001', '壹仟零壹元整'],
    ['1010', '壹仟零壹拾元整'],
    ['10001', '壹万零壹元整'],
    ['10100', '壹万零壹佰元整'],
    ['44200', '肆万肆仟贰佰元整'],
    ['100000', '壹拾万元整'],
    ['1000000', '壹佰万元整'],
    ['10000001', '壹仟万零壹元整'],
    ['100000000', '壹亿元整'],
    ['100010000', '壹亿零壹万元整'],
    ['113952000000', '壹仟壹佰叁拾玖亿伍仟贰佰万元整'],
    ['1000000000000', '壹万亿元整'],
    ['1000100000000', '壹万零壹亿元整'],
    ['1234500000000', '壹万贰仟叁佰肆拾伍亿元整'],
    ['1000000000001', '壹万亿零壹元整'],
    ['-486', '负肆佰捌拾陆元整'],
  ])('%s 元 is %s', (yuan, words) => {
    expect(moneyInWords(moneyFromYuan(yuan))).toBe(words)
  })

  it('exists for yuan only', () => {
    expect(() => moneyInWords(money(100n, 'USD'))).toThrow('amounts in words are yuan, not USD')
    expect(() => moneyInWords(money(10n ** 18n))).toThrow('amounts in words reach to 仟万亿')
  })

  it('says every amount in its own way, and never two zeros together', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 18n - 1n })
    fc.assert(
      fc.property(amount, (fen) => {
        const words = moneyInWords(money(fen))
        expect(words).not.toMatch(/零零|.零元|零[万亿]/)
        expect(amountOf(words)).toBe(fen)
      }),
    )
  })
})

const digit = (character: string): bigint => BigInt(Math.max(0, '零壹贰叁肆伍陆柒捌玖'.indexOf(character)))

/** Reads words back, group by group: the test's own way, from the names of the places. */
function amountOf(words: string): bigint {
  const [, whole = '', jiao = '', cent = ''] =
    /^(?:(.*)元)?零?(?:([零壹贰叁肆伍陆柒捌玖])角)?零?(?:([零壹贰叁肆伍陆柒捌玖])分)?整?$/.exec(words) ?? []
  const [above, below] = whole.includes('亿') ? whole.split('亿') : ['', whole]
  const yuan = countOf(above ?? '') * 10n ** 8n + countOf(below ?? '')
  return yuan * 100n + digit(jiao) * 10n + digit(cent)
}

function countOf(words: string): bigint {
  let [total, group, last] = [0n, 0n, 0n]
  for (const character of words) {
    const place = ['拾', '佰', '仟'].indexOf(character)
    if (place >= 0) {
      group += last * 10n ** BigInt(place + 1)
      last = 0n
    } else if (character === '万') {
      total += (group + last) * 10_000n
      group = 0n
      last = 0n
    } else last = digit(character)
  }
  return total + group + last
}
