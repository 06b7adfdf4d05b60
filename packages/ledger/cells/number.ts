import { Decimal } from '@hengjian/values'
import { clean } from './clean.ts'
import { whyNoNumber } from './notANumber.ts'
import { type CellResult, issue } from './result.ts'

/** A number as officials write it, with whatever stands behind it. */
export type WrittenNumber = { readonly value: Decimal; readonly suffix: string }

const shape =
  /^([-+]|负|红字[:-]?)?\s*(?:¥|人民币|RMB|CNY)?\s*([-+])?\s*(\d[\d,. ]*|\.\d+)\s*(\D*|\(?m[23]\)?)$/i
const bracketed = /^\((.+?)\)\s*(\D*)$/
/** 500.00- as treasury systems print a red entry. */
const trailingMinus = /^(\d[\d,.]*)-\s*(元|万元)?$/
const plain = /^(?:\d+\.?\d*|\.\d+)$/
const grouped = /^\d{1,3}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d+)?$/
/** Behind a number these are digits that were mistyped, not a unit. */
const onlyLookalikes = /^[OolISB。]+$/

/**
 * Reads a number: thousand separators, ¥, full-width digits, a sign in front or behind, 负 or 红字 in front,
 * accounting brackets for negatives.
 * @returns the number with its suffix (万元, 次 …), or an issue that names what is in the way
 */
export function readNumber(raw: string, label: string): WrittenNumber | CellResult {
  const text = clean(raw).replaceAll(/[−–—]/g, '-')
  const inBrackets = bracketed.exec(text)
  if (inBrackets?.[1] !== undefined) {
    const inner = readNumber(`${inBrackets[1]}${inBrackets[2] ?? ''}`, label)
    return isIssue(inner) || inner.value.isNegative()
      ? whyNoNumber(raw, label)
      : { ...inner, value: minus(inner.value) }
  }
  const behind = trailingMinus.exec(text)
  if (behind?.[1] !== undefined) return readNumber(`-${behind[1]}${behind[2] ?? ''}`, label)
  const found = shape.exec(text)
  const digits = found?.[3]?.trim()
  const suffix = (found?.[4] ?? '').trim()
  if (digits === undefined || onlyLookalikes.test(suffix)) return whyNoNumber(raw, label)
  if (!plain.test(digits) && !grouped.test(digits)) return misplaced(digits, label)
  const value = new Decimal(digits.replaceAll(/[, ]/g, ''))
  const signs = [found?.[1], found?.[2]].filter((sign) => sign !== undefined && sign !== '+')
  if (signs.length > 1) return whyNoNumber(raw, label)
  return { value: signs.length === 1 ? minus(value) : value, suffix }
}

export const isIssue = (read: WrittenNumber | CellResult): read is CellResult => 'kind' in read

/** Zero has no sign: −0 would print as such and differ from 0. */
const minus = (value: Decimal): Decimal => (value.isZero() ? value : value.negated())

function misplaced(digits: string, label: string): CellResult {
  const points = digits.split('.').length - 1
  return points > 1
    ? issue('NOT_A_NUMBER', `${label}“${digits}”里有 ${points} 个小数点，无法确定是多少。请核对原件后改正。`)
    : issue(
        'NOT_A_NUMBER',
        `${label}“${digits}”的千位分隔符不是每三位一个，无法确定是多少。请核对原件，去掉分隔符后重填。`,
      )
}
