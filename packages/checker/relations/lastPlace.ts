import { Decimal } from '@hengjian/values'

/** One in the last place of a number with so many decimals: 0.01 for two. */
export const lastPlace = (decimals: number): Decimal => new Decimal(`1e${-decimals}`)
