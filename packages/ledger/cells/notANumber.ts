import { clean } from './clean.ts'
import { type CellResult, issue } from './result.ts'

/** Letters and signs that are often typed for a digit. */
const lookalikes: Readonly<Record<string, string>> = {
  O: '0',
  o: '0',
  l: '1',
  I: '1',
  '。': '.',
  S: '5',
  B: '8',
}

const digitFor = (character: string): string | undefined =>
  lookalikes[character] ?? lookalikes[clean(character)]

/** Says why a cell is no number, naming the character in the way where one character is to blame. */
export function whyNoNumber(raw: string, label: string): CellResult {
  const text = clean(raw)
  if (/^[-−–—/\\_]+$|^[无空]$/.test(text))
    return issue('NOTHING_WRITTEN', `${label}里只有“${text}”。没有数的请留空，数为零的请填 0。`)
  if (text.startsWith('='))
    return issue('FORMULA', `${label}里是公式“${text}”，不是计算结果。请填计算后的数。`)
  if (/^[-+]?\d+(?:\.\d+)?e[-+]?\d+$/i.test(text))
    return issue(
      'SCIENTIFIC',
      `${label}成了科学记数“${text}”，后面的位数可能已经丢失。请把单元格改成数值格式，按原件重填。`,
    )
  if (/^[-+]?\d[\d.,]*\D{0,3}[-~—–至]\s*\d[\d.,]*\D{0,3}$/.test(text))
    return issue('RANGE', `${label}“${text}”是一个范围，台账需要准确的数。请按原始记录填写。`)
  if (isApproximate(text)) return approximate(text, label)
  return wrongCharacter(text, raw, label)
}

/** 约40, 40余, 200多: right in a narrative, no fact for a ledger. */
export const isApproximate = (text: string): boolean =>
  /^(?:大?约|近|超过?|逾|不足|至少)\s*\d|\d\s*[万亿]?\s*[余多]|\d\D{0,4}(?:左右|上下|以上|以下)$/.test(text)

export const approximate = (text: string, label: string): CellResult =>
  issue('APPROXIMATE', `${label}“${text}”是约数，台账需要准确的数。请按原始记录填写。`)

/** A room or a contract number with a letter in it is no mistyped amount. */
const looksLikeAmount = /^[-+(]?¥?[\d,]+(?:\.\d+)?\)?\s*[元万亿]*$/

function wrongCharacter(text: string, raw: string, label: string): CellResult {
  const characters = [...raw.trim()]
  const at = characters.findIndex((character) => !/^[\d.,+\-¥() ]*$/.test(clean(character)))
  const wrong = characters[at]
  const likely = wrong === undefined ? undefined : digitFor(wrong)
  const mended = characters.map((character) => digitFor(character) ?? clean(character)).join('')
  if (likely !== undefined && /\d/.test(text) && looksLikeAmount.test(mended)) {
    const kind = wrong === '。' ? `“${wrong}”` : `字母 ${wrong}`
    return issue(
      'NOT_A_NUMBER',
      `${label}里第${at + 1}个字符是${kind}，不是${likely === '.' ? '小数点' : `数字 ${likely}`}。请核对原件后改正。`,
      /^[-+]?[\d,]+(?:\.\d+)?$/.test(mended) ? mended : null,
    )
  }
  return issue('NOT_A_NUMBER', `${label}应填数字，这里是“${text}”。请改成数字，文字说明写到摘要或备注里。`)
}
