import { type Decimal } from '@hengjian/values'
import type { Field } from '../field.ts'
import { clean } from './clean.ts'
import { approximate, isApproximate } from './notANumber.ts'
import { isIssue, readNumber } from './number.ts'
import { type CellResult, issue, valueOf } from './result.ts'

type CountField = Field & { readonly kind: 'quantity' | 'integer' | 'year' }

/** The largest number that a column of type integer holds. */
const largestInteger = 2_147_483_647

/** Reads a quantity, a whole number or a year. The measure word may stand behind the number if it is the field's own. */
export function parseCount(field: CountField, raw: string): CellResult {
  const { label } = field
  const read = readNumber(field.kind === 'year' ? raw.trim().replace(/年度?$/, '') : raw, label)
  if (isIssue(read)) return read
  const { value, suffix } = read
  const unit = field.kind === 'year' ? '' : field.unit
  if (suffix !== '' && suffix !== clean(unit)) {
    if (isApproximate(clean(raw))) return approximate(clean(raw), label)
    const asked = unit === '' ? '只填数字' : `按“${unit}”填写，只填数字`
    return issue('UNIT_MIXED', `${label}的单位写成了“${suffix}”，请${asked}。`, value.toFixed())
  }
  if (field.kind === 'quantity') return parseQuantity(value, label, field.decimals)
  if (!value.isInteger())
    return issue('NOT_WHOLE', `${label}应为整数，这里是 ${value.toFixed()}。请核对后改正。`)
  if (field.kind === 'year') return parseYear(value, label)
  if (value.lt(field.min))
    return issue('TOO_SMALL', `${label}不能小于 ${field.min}，这里是 ${value.toFixed()}。请核对后改正。`)
  return value.lte(largestInteger) ? valueOf(value.toNumber()) : issue('TOO_LARGE', `${label}过大，请核对。`)
}

function parseQuantity(value: Decimal, label: string, decimals: number): CellResult {
  if (value.decimalPlaces() > decimals)
    return issue(
      'TOO_FINE',
      `${label}最多 ${decimals} 位小数，这里是 ${value.toFixed()}。请核对后改正。`,
      value.toDecimalPlaces(decimals).toFixed(),
    )
  return value.abs().lt(1e17) ? valueOf(value) : issue('TOO_LARGE', `${label}过大，请核对。`)
}

function parseYear(value: Decimal, label: string): CellResult {
  return value.gte(1990) && value.lte(2100)
    ? valueOf(value.toNumber())
    : issue('YEAR_UNLIKELY', `${label}“${value.toFixed()}”不是四位年份，请写成 2023 的样子。`)
}
