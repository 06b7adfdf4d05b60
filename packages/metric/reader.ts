import type { CellValue, Row } from '@hengjian/ledger'
import type { Day, Decimal } from '@hengjian/values'

/** What a row must satisfy in one field. `from` and `to` are both inclusive. */
export type Condition = { readonly field: string } & (
  | { readonly equals: CellValue }
  | { readonly oneOf: readonly string[] }
  | { readonly startsWith: readonly string[] }
  | { readonly from?: Day; readonly to?: Day }
  | { readonly blank: true }
)

/** Which rows of a ledger are meant; only rows whose state counts ever answer. */
export type Question = {
  readonly ledger: string
  readonly org: number
  readonly subtree: boolean
  readonly conditions: readonly Condition[]
}

export type RowRecord = {
  readonly id: string
  readonly org: number
  readonly version: number
  readonly state: string
  readonly fields: Row
}

/**
 * The sum over the rows meant: money in 元, null when there is no row. `digest` covers their ids and versions; a live
 * answer has none, because nothing is frozen from it and it is most of the work.
 */
export type SumAnswer = {
  readonly rows: number
  readonly sum: Decimal | null
  readonly digest: string | null
}

/** All that a metric may ask of the ledgers. The store implements it, live or as of a sealed block. */
export type LedgerReader = {
  /** `block` is null for a live answer. */
  readonly asOf: { readonly block: number | null; readonly at: string }
  sum(question: Question, field: string): Promise<SumAnswer>
  rows(
    question: Question,
    limit: number,
  ): Promise<{ readonly total: number; readonly rows: readonly RowRecord[] }>
  find(ledger: string, id: string): Promise<RowRecord | null>
}

/** The same question gets the same answer object: one form asks for one figure from many places. */
export function remembering(reader: LedgerReader): LedgerReader {
  const answers = new Map<string, Promise<unknown>>()
  const once = <T>(key: string, ask: () => Promise<T>): Promise<T> => {
    const given = answers.get(key) as Promise<T> | undefined
    if (given) return given
    const asked = ask()
    answers.set(key, asked)
    return asked
  }
  const written = (question: Question): string =>
    JSON.stringify(question, (_, part: unknown) => (typeof part === 'bigint' ? part.toString() : part))
  return {
    asOf: reader.asOf,
    sum: (question, field) => once(`sum ${field} ${written(question)}`, () => reader.sum(question, field)),
    rows: (question, limit) => once(`rows ${limit} ${written(question)}`, () => reader.rows(question, limit)),
    find: (ledger, id) => once(`find ${ledger} ${id}`, () => reader.find(ledger, id)),
  }
}
