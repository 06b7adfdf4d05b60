import { Decimal } from '@hengjian/values'

/**
 * What a rule gives for one indicator: exact points, a range within which a person decides, or a
 * sentence saying why it cannot tell. Points are rounded to two places, once, here.
 */
export type Score =
  | {
      readonly kind: 'exact'
      readonly points: Decimal
      readonly inWords: string
      readonly withNumbers: string
      readonly asks: string | null
    }
  | {
      readonly kind: 'range'
      readonly from: Decimal
      readonly to: Decimal
      readonly inWords: string
      readonly withNumbers: string
      readonly asks: string | null
    }
  | { readonly kind: 'cannotTell'; readonly reason: string }

/** Places of a score on the form. */
export const scorePlaces = 2

export const exactly = (
  points: Decimal,
  inWords: string,
  withNumbers: string,
  asks: string | null = null,
): Score => ({
  kind: 'exact',
  points: points.toDecimalPlaces(scorePlaces),
  inWords,
  withNumbers,
  asks,
})

export const within = (
  from: Decimal,
  to: Decimal,
  inWords: string,
  withNumbers: string,
  asks: string | null = null,
): Score => ({
  kind: 'range',
  from,
  to,
  inWords,
  withNumbers,
  asks,
})

export const cannotTell = (reason: string): Score => ({ kind: 'cannotTell', reason })

/** A share between 0 and 1. */
export const share = (ratio: Decimal): Decimal => Decimal.min(1, Decimal.max(0, ratio))
