/** A run of characters on a page; points, counted from the upper left corner. */
export type Word = {
  readonly text: string
  readonly left: number
  readonly right: number
  /** Of the baseline. */
  readonly y: number
  /** Of the letters. */
  readonly size: number
  /** A blank stands before it. */
  readonly isSpaced?: boolean
  /** Of a text file, where the page is one only in our mind. */
  readonly line?: number
}

/** A drawn line that runs along a page's edge. `at` is y of a horizontal and x of a vertical one. */
export type Rule = { readonly at: number; readonly from: number; readonly to: number }

/** A filled rectangle, as backgrounds of cells are. */
export type Box = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** What a page shows: words, and what rules its tables. */
export type Page = {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly words: readonly Word[]
  readonly horizontals: readonly Rule[]
  readonly verticals: readonly Rule[]
  readonly boxes: readonly Box[]
  readonly images: number
  /** How much of the page its largest image covers, from 0 to 1. */
  readonly imageShare: number
  /** Letters that are neither filled nor stroked: the words that a scanner laid behind its image. */
  readonly invisibleLetters: number
}
