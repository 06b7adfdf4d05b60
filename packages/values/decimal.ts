import { Decimal as DecimalJs } from 'decimal.js'

/** Exact decimal arithmetic for rates, scores and statistics: 40 digits, 四舍五入 (half up). */
export const Decimal = DecimalJs.clone({ precision: 40, rounding: DecimalJs.ROUND_HALF_UP })
export type Decimal = DecimalJs

/** Prints without trailing zeros, as officials write a table cell: `4.50` → `4.5`, `8.00` → `8`. */
export const printShortest = (value: Decimal): string => value.toFixed()
