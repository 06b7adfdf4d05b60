import {
  type Fact,
  isKnown,
  type PrintOptions,
  printValue,
  unitOf,
  type Value,
  valueToJson,
  type ValueJson,
} from '@hengjian/values'

/** Where a number came from. */
export type Source =
  | {
      readonly kind: 'records'
      readonly ledger: string
      readonly ledgerTitle: string
      readonly rows: number
      /** The list filter that shows these rows in their ledger, as JSON. */
      readonly filter: string
      readonly asOf: string
      readonly digest: string
    }
  | {
      readonly kind: 'total'
      readonly document: string
      readonly rowId: string
      readonly detail: string | null
    }
  | { readonly kind: 'typed'; readonly ledger: string; readonly rowId: string }
  | { readonly kind: 'rule'; readonly scorecard: string; readonly clause: string }
  | { readonly kind: 'computed' }

export type FactJson =
  | { readonly kind: 'known'; readonly value: ValueJson }
  | { readonly kind: 'missing'; readonly reason: string }
  | { readonly kind: 'notApplicable'; readonly reason: string }

/**
 * How a figure came about, recorded while its inputs were read: the same tree is drawn in the figure
 * panel, printed in the annex, kept with the frozen figure and returned by the API. It is plain JSON.
 */
export type Explanation = {
  readonly title: string
  readonly printed: string
  readonly fact: FactJson
  readonly inWords: string | null
  readonly withNumbers: string | null
  readonly source: Source
  readonly notes: readonly string[]
  readonly inputs: readonly Explanation[]
}

export const factToJson = (fact: Fact<Value>): FactJson =>
  isKnown(fact) ? { kind: 'known', value: valueToJson(fact.value) } : fact

/** A fact as a person reads it: number and unit, or the reason why there is none. */
export function printFact(fact: Fact<Value>, options: PrintOptions = {}): string {
  if (!isKnown(fact)) return fact.reason
  const unit = unitOf(fact.value, options)
  return unit === '' ? printValue(fact.value, options) : `${printValue(fact.value, options)} ${unit}`
}

/** Builds one node of the tree; what is left out is empty. */
export function explain(
  title: string,
  fact: Fact<Value>,
  source: Source,
  more: {
    readonly print?: PrintOptions
    readonly inWords?: string
    readonly withNumbers?: string
    readonly notes?: readonly string[]
    readonly inputs?: readonly Explanation[]
  } = {},
): Explanation {
  return {
    title,
    printed: printFact(fact, more.print),
    fact: factToJson(fact),
    inWords: more.inWords ?? null,
    withNumbers: more.withNumbers ?? null,
    source,
    notes: more.notes ?? [],
    inputs: more.inputs ?? [],
  }
}
