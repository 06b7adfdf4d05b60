import type { shownOf } from '../shown.ts'

/** On the page, as the JSON of the command line, as a list to work through, as a copy with comments. */
export const selfForms = ['page', 'json', 'xlsx', 'marked'] as const
export type SelfForm = (typeof selfForms)[number]

/** A file that somebody wants to have checked without its being kept. */
export type SelfOrder = {
  readonly file: string
  readonly bytes: Uint8Array
  readonly as: SelfForm
  /** Of the program. */
  readonly version: string
  /** ISO instant that comments carry. */
  readonly date: string
}

export type SelfAnswer =
  | { readonly kind: 'shown'; readonly shown: ReturnType<typeof shownOf> }
  | { readonly kind: 'file'; readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array }
  /** A file that could not be read or finished, where a paper about it was asked for. */
  | { readonly kind: 'refused'; readonly message: string }
