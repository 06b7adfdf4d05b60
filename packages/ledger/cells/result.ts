import type { CellValue } from '../field.ts'

/** What reading a cell comes to. An issue says what is wrong and what to do, and keeps what was written. */
export type CellResult =
  | { readonly kind: 'value'; readonly value: CellValue }
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'issue'
      readonly code: string
      readonly message: string
      readonly suggestion: string | null
    }

export const valueOf = (value: CellValue): CellResult => ({ kind: 'value', value })
export const issue = (code: string, message: string, suggestion: string | null = null): CellResult => ({
  kind: 'issue',
  code,
  message,
  suggestion,
})

export type MoneyUnit = '元' | '万元' | '亿元'

/** A code list by name: code → label. */
export type CodeLists = ReadonlyMap<string, ReadonlyMap<string, string>>

/** What a parser may need to know beside the field. */
export type CellContext = {
  readonly codes: CodeLists
  /** Unit of a money column; 元 without it. */
  readonly moneyUnit?: MoneyUnit
  /** The year that the row belongs to, where it says one: names of projects repeat from year to year. */
  readonly year?: number
  /** Ids of a referred ledger's rows of a year by caption; several ids where the caption is not unique. */
  readonly captions?: (ledger: string, year: number | null) => ReadonlyMap<string, readonly string[]>
}
