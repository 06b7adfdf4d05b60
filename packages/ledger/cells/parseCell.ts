import type { Field } from '../field.ts'
import { cleanText } from './clean.ts'
import { parseDate } from './date.ts'
import { parseMoney } from './money.ts'
import { isIssue, readNumber } from './number.ts'
import { type CellContext, type CellResult, issue, valueOf } from './result.ts'
import { parseChoice, parseCode, parseFlag, parseReference } from './words.ts'

/**
 * Reads one cell as its field asks. Forms and imports both read here, so a person meets the same
 * sentence everywhere.
 * @param raw the text of the cell as it is shown
 */
export function parseCell(field: Field, raw: string, context: CellContext): CellResult {
  const { label } = field
  if (cleanText(raw) === '') {
    if (field.kind === 'flag') return valueOf(false)
    if (field.kind === 'evidence') return valueOf([])
    return field.optional ? { kind: 'blank' } : issue('REQUIRED', `${label}必须填写。`)
  }
  switch (field.kind) {
    case 'text':
      return parseText(cleanText(raw), label, field.maxLength)
    case 'choice':
      return parseChoice(raw, label, field.options)
    case 'code':
      return parseCode(raw, label, field.list, context.codes)
    case 'money':
      return parseMoney(raw, label, context.moneyUnit ?? '元')
    case 'quantity':
    case 'integer':
    case 'year':
      return parseCount(field, raw)
    case 'date':
      return parseDate(raw, label)
    case 'flag':
      return parseFlag(raw, label)
    case 'ref':
      return parseReference(raw, label, field.ledger, context)
    case 'evidence':
      return valueOf([])
  }
}

function parseText(text: string, label: string, maxLength: number): CellResult {
  const length = [...text].length
  if (length <= maxLength) return valueOf(text)
  return issue('TOO_LONG', `${label}有 ${length} 个字，最多 ${maxLength} 个字，请精简。`)
}

function parseCount(
  field: Field & { readonly kind: 'quantity' | 'integer' | 'year' },
  raw: string,
): CellResult {
  const { label } = field
  const read = readNumber(field.kind === 'year' ? raw.replace(/年度?$/, '') : raw, label)
  if (isIssue(read)) return read
  const { value, suffix } = read
  const unit = field.kind === 'year' ? '' : field.unit
  if (suffix !== '' && suffix !== unit) {
    const asked = unit === '' ? '只填数字' : `按“${unit}”填写数字`
    return issue('UNIT_MIXED', `${label}的单位写成了“${suffix}”，请${asked}。`, value.toFixed())
  }
  if (field.kind === 'quantity') {
    if (value.decimalPlaces() <= 6) return valueOf(value)
    return issue('TOO_FINE', `${label}最多保留六位小数，请核对。`, value.toDecimalPlaces(6).toFixed())
  }
  if (!value.isInteger()) return issue('NOT_WHOLE', `${label}应为整数，这里是 ${value.toFixed()}。`)
  const number = value.toNumber()
  if (field.kind === 'year') {
    return number >= 1990 && number <= 2100
      ? valueOf(number)
      : issue('YEAR_UNLIKELY', `${label} ${number} 不是有效的年份，请写四位年份。`)
  }
  if (number < field.min) return issue('TOO_SMALL', `${label}不能小于 ${field.min}，这里是 ${number}。`)
  return number <= 2_147_483_647 ? valueOf(number) : issue('TOO_LARGE', `${label}过大，请核对。`)
}
