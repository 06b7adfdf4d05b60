import { assertInvariant } from './assertInvariant.ts'
import type { Money } from './money.ts'

const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const
const places = ['', '拾', '佰', '仟'] as const
/** Names of the groups of four digits, from the right; above 亿 they count 亿: 壹万贰仟亿. */
const groups = ['', '万', '亿', '万'] as const

/**
 * The amount in Chinese words as vouchers and contracts write it (大写): 1,200.50 元 →
 * 壹仟贰佰元伍角整. Negative amounts begin with 负; other currencies than CNY have no such words.
 */
export function moneyInWords({ fen, currency }: Money): string {
  assertInvariant(currency === 'CNY', `amounts in words are yuan, not ${currency}`)
  const positive = fen < 0n ? -fen : fen
  const yuan = positive / 100n
  const [jiao, cent] = [Number((positive / 10n) % 10n), Number(positive % 10n)]
  const sign = fen < 0n ? '负' : ''
  const whole = yuan === 0n ? '' : `${integerInWords(yuan)}元`
  if (jiao === 0 && cent === 0) return `${sign}${whole === '' ? '零元' : whole}整`
  const tenths = jiao === 0 ? (whole === '' ? '' : '零') : `${digitOf(jiao)}角`
  return `${sign}${whole}${tenths}${cent === 0 ? '整' : `${digitOf(cent)}分`}`
}

const digitOf = (digit: number): string => digits[digit] as string

/** Reads groups of four from the left; one 零 stands for any run of zeros that is followed by more. */
function integerInWords(yuan: bigint): string {
  const written = yuan.toString()
  assertInvariant(written.length <= 16, 'amounts in words reach to 仟万亿')
  let words = ''
  let hasGap = false
  let isGroupBlank = true
  for (const [index, character] of [...written].entries()) {
    const place = written.length - 1 - index
    const digit = Number(character)
    if (digit === 0) hasGap = words !== ''
    else {
      words += `${hasGap ? '零' : ''}${digitOf(digit)}${places[place % 4]}`
      hasGap = false
      isGroupBlank = false
    }
    if (place % 4 !== 0) continue
    if (!isGroupBlank || (place === 8 && words !== '')) words += groups[place / 4]
    isGroupBlank = true
  }
  return words
}
