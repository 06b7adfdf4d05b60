import type { CellJson, CodeLists, FieldDescription, LedgerDescription, RowJson } from '../api/contract.ts'
import { printCode } from '@hengjian/values'
import { groupThousands, type MoneyUnit, printYuan, withPlaces } from './amounts.ts'
import { printDay } from './days.ts'

export type CellWords = {
  readonly unit: MoneyUnit
  readonly codeLists: CodeLists
}

/** A cell as a table shows it; blank where nothing is known. Codes carry their words, refs their captions. */
export function cellText(
  field: FieldDescription,
  cell: CellJson | undefined,
  refs: RowJson['refs'],
  words: CellWords,
): string {
  if (cell === null || cell === undefined || cell === '') return ''
  switch (field.kind) {
    case 'money':
      return printYuan(String(cell), words.unit)
    case 'quantity':
      return groupThousands(withPlaces(String(cell), 0))
    case 'integer':
      return groupThousands(String(cell))
    case 'date':
      return printDay(String(cell))
    case 'flag':
      return cell === true ? '是' : '否'
    case 'code': {
      const code = words.codeLists[field.list ?? '']?.find((one) => one.code === cell)
      return code ? printCode(code.code, code.label) : String(cell)
    }
    case 'ref':
      return refs[field.name] ?? ''
    case 'evidence':
      return Array.isArray(cell) && cell.length > 0 ? `${cell.length} 份` : ''
    case 'text':
    case 'choice':
    case 'year':
      return String(cell)
  }
}

/** What a row is called: its caption, in the words in which its table shows it. */
export function captionText(
  { fields, caption }: Pick<LedgerDescription, 'fields' | 'caption'>,
  row: Pick<RowJson, 'fields' | 'refs'>,
  words: CellWords,
): string {
  const field = fields.find(({ name }) => name === caption)
  return field ? cellText(field, row.fields[caption], row.refs, words) : ''
}

/** Numbers stand on the right, so that their places stand under each other. */
export const isNumeric = (field: FieldDescription): boolean =>
  field.kind === 'money' || field.kind === 'quantity' || field.kind === 'integer'

/** The unit that stands in the head of the column, once for all its cells. */
export function headUnit(field: FieldDescription, unit: MoneyUnit): string {
  if (field.kind === 'money') return unit
  return field.unit ?? ''
}
