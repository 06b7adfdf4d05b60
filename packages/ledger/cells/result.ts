import type { CellValue } from '../field.ts'

/** What reading a cell comes to. An issue says what is wrong and what to do, and keeps what was written. */
export type CellResult =
  | { readonly kind: 'value'; readonly value: CellValue }
  | { readonly kind: 'blank' }
  | {
      readonly kind: 'issue'
      readonly code: string
      readonly message: string
      /** A text that would be read without issue, for a person to accept; never taken on its own. */
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

/** Ids of rows by caption; several ids where the caption is not unique. */
export type Captions = ReadonlyMap<string, readonly string[]>

/** What a parser may need to know beside the field. */
export type CellContext = {
  readonly codes: CodeLists
  /** Unit of a money column; 元 without it. */
  readonly moneyUnit?: MoneyUnit
  /** The year that the row belongs to, where it says one: names of projects repeat from year to year. */
  readonly year?: number
  /** Captions of a referred ledger's rows of a year. */
  readonly captions?: (ledger: string, year: number | null) => Captions
  /** False spares the search for the nearest word, where nobody will see the suggestion. */
  readonly suggests?: boolean
}
