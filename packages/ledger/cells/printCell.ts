import {
  type Day,
  type Decimal,
  type Money,
  moneyFromYuan,
  moneyInYuan,
  moneyToNumeric,
  printCode,
  printDay,
  printShortest,
} from '@hengjian/values'
import { Decimal as Exact } from '@hengjian/values'
import type { CellValue, Field } from '../field.ts'

/** A cell on the wire: money is decimal text in 元, quantities are text, references are ids. */
export type CellJson = string | number | boolean | readonly string[] | null

/**
 * A cell as a person reads it: money in 元 with thousand separators, days as 2023年12月31日. What is
 * printed can be read again by `parseCell` (evidence is only counted).
 * @param captionOf what people call a referred row; its id stands where it is not given
 */
export function printCell(
  field: Field,
  value: CellValue,
  codeLabel: (list: string, code: string) => string | undefined = () => undefined,
  captionOf: (ledger: string, id: string) => string | undefined = () => undefined,
): string {
  if (value === null) return ''
  switch (field.kind) {
    case 'money':
      return `${withSeparators(moneyInYuan(value as Money).toFixed(2))} 元`
    case 'quantity':
      return `${printShortest(value as Decimal)}${field.unit}`
    case 'integer':
      return `${String(value)}${field.unit}`
    case 'year':
      return String(value)
    case 'date':
      return printDay(value as Day)
    case 'flag':
      return value === true ? '是' : '否'
    case 'evidence':
      return `${(value as readonly string[]).length} 份`
    case 'code': {
      const name = codeLabel(field.list, String(value))
      return name === undefined ? String(value) : printCode(String(value), name)
    }
    case 'text':
    case 'choice':
      return String(value)
    case 'ref':
      return captionOf(field.ledger, String(value)) ?? String(value)
  }
}

/** `1234567.80` → `1,234,567.80`. */
export const withSeparators = (decimal: string): string => {
  const [whole = '', fraction] = decimal.split('.')
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ',')
  return fraction === undefined ? grouped : `${grouped}.${fraction}`
}

/** From the program to the wire. */
export function cellToJson(field: Field, value: CellValue): CellJson {
  if (value === null) return field.kind === 'evidence' ? [] : null
  if (field.kind === 'money') return moneyToNumeric(value as Money)
  if (field.kind === 'quantity') return (value as Decimal).toFixed()
  return value as CellJson
}

/** From the wire to the program, for cells that the program itself wrote; what people type goes through `parseCell`. */
export function cellFromJson(field: Field, json: CellJson): CellValue {
  if (field.kind === 'evidence') return Array.isArray(json) ? (json as readonly string[]) : []
  if (json === null || json === '') return null
  if (field.kind === 'money') return moneyFromYuan(String(json))
  if (field.kind === 'quantity') return new Exact(String(json))
  if (field.kind === 'integer' || field.kind === 'year') return Number(json)
  if (field.kind === 'flag') return json === true
  return String(json)
}
