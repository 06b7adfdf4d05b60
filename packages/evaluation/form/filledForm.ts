import type { Explanation } from '@hengjian/metric'
import type { Day, Fact, Value } from '@hengjian/values'
import type { FilledSection } from '../narrative/assembleNarrative.ts'
import type { Finding } from '../findings/finding.ts'
import type { Relation } from '../identities/relation.ts'
import type { OutlineGroup } from '../outline.ts'
import type { ComputedTotal } from '../projectEvaluation.ts'
import type { Form } from './cell.ts'

/** Figures of the annex under one heading, by key, in the order of the form. */
export type AnnexSection = { readonly title: string; readonly keys: readonly string[] }

/** Any official form, filled: what the screen, the freeze and the documents need of it, scored or not. */
export type FilledForm = {
  /** The entry of the catalogue. */
  readonly report: string
  readonly title: string
  readonly unit: string
  readonly year: number
  readonly form: Form
  /** The sections of a report in words; empty for a form. */
  readonly sections: readonly FilledSection[]
  /** Every number that opens, by key. */
  readonly figures: Readonly<Record<string, Explanation>>
  readonly findings: readonly Finding[]
  /** How every relation between the unit's figures stands; empty on a form about a project and in a report in words. */
  readonly relations: readonly Relation[]
  readonly outline: readonly OutlineGroup[]
  /** Cells that still wait for a score or a figure. */
  readonly openCells: number
  /** Claimed beside computed; null on a form that scores nothing. */
  readonly totals: { readonly claimed: Fact<Value>; readonly computed: ComputedTotal } | null
  readonly card: {
    readonly name: string
    readonly title: string
    readonly basis: string
    /** 等次 of the claimed total by the card's legend; null while the total is open. */
    readonly grade: string | null
    /** The day that the local notice sets. */
    readonly deadline: Day | null
  } | null
  /** The sentence above the annex: on what the form rests. */
  readonly basis: string
  readonly annex: readonly AnnexSection[]
  readonly asOf: { readonly block: number | null; readonly at: string }
  readonly demo: boolean
}
