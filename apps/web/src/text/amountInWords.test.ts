import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { amountInWords } from './amountInWords.ts'

/** Reads capital numerals back, by another way than they were written. */
function readWords(words: string): bigint {
  const digit = (sign: string) => BigInt('零壹贰叁肆伍陆柒捌玖'.indexOf(sign))
  const place: Record<string, bigint> = { 拾: 10n, 佰: 100n, 仟: 1000n }
  const [whole = '', rest = ''] = words.includes('元') ? words.split('元') : ['', words]
  let total = 0n
  let group = 0n
  let last = 0n
  for (const sign of whole) {
    if (sign in place) {
      group += last * (place[sign] ?? 0n)
      last = 0n
    } else if (sign === '万') {
      group = (group + last) * 10_000n
      last = 0n
    } else if (sign === '亿') {
      total = (total + group + last) * 100_000_000n
      group = 0n
      last = 0n
    } else last = digit(sign)
  }
  const jiao = /(.)角/.exec(rest)?.[1] ?? '零'
  const fen = /(.)分/.exec(rest)?.[1] ?? '零'
  return (total + group + last) * 100n + digit(jiao) * 10n + digit(fen)
}

describe('amountInWords', () => {
  it.each([
    ['0', '零元整'],
    ['0.05', '伍分'],
    ['0.50', '伍角整'],
    ['10', '壹拾元整'],
    ['1860.05', '壹仟捌佰陆拾元零伍分'],
    ['1860.50', '壹仟捌佰陆拾元伍角整'],
    ['10001', '壹万零壹元整'],
    ['100010000', '壹亿零壹万元整'],
    ['100000001', '壹亿零壹元整'],
    ['20500000.00', '贰仟零伍拾万元整'],
    ['44200.00', '肆万肆仟贰佰元整'],
    ['-3.2', '负叁元贰角整'],
  ])('%s is %s', (yuan, words) => {
    expect(amountInWords(yuan)).toBe(words)
  })

  it.each(['', '1,000', '1.234', 'abc', '1.'])('says nothing for %j, which is no amount', (text) => {
    expect(amountInWords(text)).toBeNull()
  })

  it('can be read back for every amount below 万亿', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 99_999_999_999_999n }), (fen) => {
        const words = amountInWords(`${fen / 100n}.${String(fen % 100n).padStart(2, '0')}`)
        expect(words).not.toBeNull()
        expect(words).not.toContain('零零')
        expect(readWords(words ?? '')).toBe(fen)
      }),
    )
  })
})
