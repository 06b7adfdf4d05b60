import { type Decimal, type Money, moneyToNumeric, printCode, printShortest } from '@hengjian/values'
import type { CodeLists } from '../cells/result.ts'
import type { CellValue, Field } from '../field.ts'
import { fieldsOf, type Ledger, type Row } from '../ledger.ts'
import { headerOf, widthOf } from './columnHeader.ts'

/** A cell to write, in the form that workbooks take: a number stays a number with its format, a day a day. */
export type ExportCell = {
  readonly text?: string
  readonly number?: string
  readonly format?: string
  readonly date?: string
  readonly bold?: boolean
}

export type ExportPlan = {
  readonly title: string
  readonly columns: readonly { readonly header: string; readonly width: number }[]
  readonly rowOf: (row: { readonly fields: Row; readonly state: string }) => readonly ExportCell[]
  /** The line under the last row; null for a ledger without sums. */
  readonly sumsOf: (sums: Readonly<Record<string, string>>) => readonly ExportCell[] | null
}

/**
 * How rows of a ledger are exported: units in the headers, codes with their names, references by
 * caption, the state in words. What is exported can be imported again: headers are those of the template.
 */
export function exportPlanOf(
  ledger: Ledger,
  codes: CodeLists,
  captionOf: (ledger: string, id: string) => string | undefined,
): ExportPlan {
  const shown = fieldsOf(ledger).filter(([, { kind }]) => kind !== 'evidence')
  return {
    title: ledger.title,
    columns: [
      ...shown.map(([, field]) => ({ header: headerOf(field), width: widthOf(field) })),
      { header: '状态', width: 10 },
    ],
    rowOf: ({ fields, state }) => [
      ...shown.map(([name, field]) => cellOf(field, fields[name] ?? null, codes, captionOf)),
      { text: ledger.states.states[state]?.title ?? state },
    ],
    sumsOf: (sums) =>
      shown.some(([name]) => sums[name] !== undefined)
        ? shown.map(([name, field], index) => sumCell(field, sums[name], index === 0))
        : null,
  }
}

function sumCell(field: Field, sum: string | undefined, isFirst: boolean): ExportCell {
  if (sum === undefined) return isFirst ? { text: '合计', bold: true } : {}
  return { ...numberCell(field, sum), bold: true }
}

/** Quantities keep the decimals they have; the general format shows exactly those. */
const numberCell = ({ kind }: Field, number: string): ExportCell =>
  kind === 'quantity' ? { number } : { number, format: kind === 'money' ? '#,##0.00' : '0' }

function cellOf(
  field: Field,
  value: CellValue,
  codes: CodeLists,
  captionOf: (ledger: string, id: string) => string | undefined,
): ExportCell {
  if (value === null) return {}
  switch (field.kind) {
    case 'money':
      return numberCell(field, moneyToNumeric(value as Money))
    case 'quantity':
      return numberCell(field, printShortest(value as Decimal))
    case 'integer':
    case 'year':
      return numberCell(field, String(value))
    case 'date':
      return { date: String(value) }
    case 'flag':
      return { text: value === true ? '是' : '否' }
    case 'code':
      return { text: printCode(String(value), codes.get(field.list)?.get(String(value)) ?? '') }
    case 'ref':
      return { text: captionOf(field.ledger, String(value)) ?? '' }
    case 'text':
    case 'choice':
      return { text: String(value) }
    case 'evidence':
      return {}
  }
}
