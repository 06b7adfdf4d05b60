import type { CellValue, Ledger } from '@hengjian/ledger'
import { fieldsOf } from '@hengjian/ledger'
import { StoreError } from '../errors.ts'

/** What stands in a required cell after its content was erased by law. */
export const erasedMark = '（依法清除）'

export type Erasable = { readonly name: string; readonly label: string; readonly blank: CellValue }

/**
 * The field of a ledger whose content may be erased by law: a text that no figure and no identity hangs on.
 * @param asked its label or its name
 * @throws StoreError FIELD_UNKNOWN, FIELD_NOT_ERASABLE
 */
export function erasableField(ledger: Ledger, asked: string): Erasable {
  const found = fieldsOf(ledger).find(([name, { label }]) => name === asked || label === asked)
  if (!found) {
    const texts = fieldsOf(ledger).flatMap(([name, field]) =>
      field.kind === 'text' && !ledger.key.includes(name) ? [`“${field.label}”`] : [],
    )
    throw new StoreError(
      'FIELD_UNKNOWN',
      `${ledger.title}没有“${asked}”这一栏。可以清除内容的有：${texts.join('、') || '无'}。`,
    )
  }
  const [name, field] = found
  if (ledger.key.includes(name))
    throw new StoreError(
      'FIELD_NOT_ERASABLE',
      `“${field.label}”是辨认这一行的栏，清除后无法核对重复。请改用更正或删除。`,
    )
  if (field.kind !== 'text')
    throw new StoreError(
      'FIELD_NOT_ERASABLE',
      `“${field.label}”不是文字栏，指标要用它计算，不能清除内容。有误请改用更正。`,
    )
  return { name, label: field.label, blank: field.optional ? null : erasedMark.slice(0, field.maxLength) }
}
