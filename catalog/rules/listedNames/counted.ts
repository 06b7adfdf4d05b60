import { chineseNumber } from '@hengjian/checker'

/** A count in a text with the numbers of things that may be listed with it. */
export type Counted = {
  /** The count as it is printed: 4个科室. */
  readonly said: string
  readonly wanted: number
  readonly listed: readonly number[]
  /** Where the words of count and list begin. */
  readonly at: number
}

/** Digits, or numerals that count. */
export const number = '(\\d{1,2}|[二两三四五六七八九十]{1,3})'
/** Words that count things; money, people and per cents are told otherwise. */
export const classifier = '(?:个|家|名|项|类|所|大|场|处|件|种|条|点|方面|环节|步)'

export const valueOf = (count: string): number =>
  Number(/^\d+$/.test(count) ? count : (chineseNumber(count) ?? Number.NaN))

/** The count and the list where they differ; null where they may agree, or where nothing was counted. */
export const differing = (one: Counted): Counted | null =>
  one.wanted > 1 && one.listed.length > 0 && !one.listed.includes(one.wanted) ? one : null
