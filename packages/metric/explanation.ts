import type { Fact, Value, ValueJson } from '@hengjian/values'
import { valueToJson } from '@hengjian/values'
import { printFact } from './print.ts'

/** A fact as JSON carries it. */
export type FactJson =
  | { readonly kind: 'known'; readonly value: ValueJson }
  | { readonly kind: 'missing'; readonly reason: string }
  | { readonly kind: 'notApplicable'; readonly reason: string }

/** Rows behind a number: `filter` is the JSON of a ledger page's filter that lists exactly them. */
export type RecordsSource = {
  readonly kind: 'records'
  readonly ledger: string
  readonly ledgerTitle: string
  readonly rows: number
  readonly filter: string
  readonly asOf: string
  /** Over ids and versions of the rows; two equal digests mean untouched records. Null where the answer is live. */
  readonly digest: string | null
}

/** Where a number came from. */
export type Source =
  | RecordsSource
  | {
      readonly kind: 'total'
      readonly document: string
      readonly rowId: string
      readonly rowVersion: number
      readonly detail: string | null
    }
  | { readonly kind: 'typed'; readonly ledger: string; readonly rowId: string }
  | { readonly kind: 'rule'; readonly scorecard: string; readonly clause: string }
  | { readonly kind: 'computed' }

/**
 * How a number came about, recorded while its inputs were read: 10 × min(1, 4.42 ÷ 4.50) has as inputs
 * 全年执行数 and 全年预算数, and theirs are rows of ledgers. It is plain JSON (arrays are not readonly
 * only so that it is the wire type as it stands): the panel, the annex and the frozen figure all use it.
 */
export type Explanation = {
  readonly title: string
  /** The value as printed, with its unit; the reason where it is not known. */
  readonly printed: string
  readonly fact: FactJson
  readonly inWords: string | null
  readonly withNumbers: string | null
  readonly source: Source
  /** Remarks that may not be overlooked: 全市口径, 反推, difference between total and detail. */
  readonly notes: string[]
  readonly inputs: Explanation[]
}

type Details = Partial<Pick<Explanation, 'inWords' | 'withNumbers' | 'notes' | 'inputs'>>

/** One node of the tree; what is left out is empty. `unit` is the one in which money is printed. */
export const explain = (
  title: string,
  fact: Fact<Value>,
  source: Source,
  details: Details & { readonly unit?: string } = {},
): Explanation => ({
  title,
  printed: printFact(fact, details.unit ?? ''),
  fact: factToJson(fact),
  inWords: details.inWords ?? null,
  withNumbers: details.withNumbers ?? null,
  source,
  notes: details.notes ?? [],
  inputs: details.inputs ?? [],
})

export const factToJson = (fact: Fact<Value>): FactJson =>
  fact.kind === 'known' ? { kind: 'known', value: valueToJson(fact.value) } : fact

/** All sources at the leaves of an explanation, in the order in which they were read. */
export const leavesOf = (explanation: Explanation): readonly Explanation[] =>
  explanation.inputs.length === 0 ? [explanation] : explanation.inputs.flatMap(leavesOf)
