import type { FilePlace, ReadBlock, ReadText } from '@hengjian/report'
import type { Fact } from '../facts/fact.ts'
import type { Figure } from '../figures/figure.ts'
import type { Form } from '../forms/form.ts'

/** What a document is, known by its title and its structure. */
export type DocumentKind =
  | 'departmentReport'
  | 'baseForm'
  | 'departmentForm'
  | 'projectReport'
  | 'projectForm'
  | 'annualForm'
  | 'targetForm'
  | 'monitoringForm'
  | 'other'

/** A sentence of a paragraph or of a cell, with the numbers in it. */
export type Sentence = {
  readonly text: ReadText
  readonly figures: readonly Figure[]
  /** The headings above, outermost first. */
  readonly headings: readonly string[]
  /** Words under 下一步, 改进措施, 计划 are intentions, never claims about what was done. */
  readonly intention: boolean
  /** Index of the block in the file. */
  readonly block: number
  /** The paragraph or cell that it belongs to. */
  readonly paragraph: string
}

/** One document of a file: a report, or a form. Plain JSON. */
export type ReadDocument = {
  readonly id: string
  readonly kind: DocumentKind
  readonly title: string | null
  readonly unit: string | null
  readonly year: number | null
  readonly from: FilePlace
  readonly to: FilePlace
  readonly blocks: readonly ReadBlock[]
  readonly sentences: readonly Sentence[]
  readonly forms: readonly Form[]
  readonly facts: readonly Fact[]
}
