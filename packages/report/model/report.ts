import type { Text } from './figure.ts'
import type { Table } from './table.ts'

export type Heading = {
  readonly kind: 'heading'
  readonly level: 1 | 2 | 3 | 4
  readonly number: string | null
  readonly text: string
}
export type Paragraph = {
  readonly kind: 'paragraph'
  readonly text: Text
  readonly align: 'justify' | 'left' | 'center' | 'right'
}
/** A remark in small type: as-of time, block hash, 演示数据. */
export type Note = { readonly kind: 'note'; readonly text: string }
/** Lines to sign: 填表人, 单位负责人 …, side by side. */
export type Signatures = { readonly kind: 'signatures'; readonly labels: readonly string[] }
export type PageBreak = { readonly kind: 'pageBreak' }
export type Block = Heading | Paragraph | Table | Note | Signatures | PageBreak

export type Part = {
  readonly id: string
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  /** A page of its own with the title in its upper third, without a page number. */
  readonly cover?: boolean
  readonly blocks: readonly Block[]
}

/** What writers write and readers read. Plain JSON: no dates, no big integers, no functions. */
export type Report = {
  readonly kind: string
  readonly title: string
  readonly unit: string
  readonly year: number
  /** ISO instant that the figures stand for; also the date that documents carry. */
  readonly asOf: string
  readonly parts: readonly Part[]
}
