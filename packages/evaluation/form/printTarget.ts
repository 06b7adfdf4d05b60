import type { Indicator } from '../indicator.ts'

const bareNumber = /^(?:[≥≤=><＞＜]\s*)?-?\d[\d,]*(?:\.\d+)?$/

/** A number alone says nothing of what is counted: the unit of the indicator goes behind it, 2 → 2次. */
export const withUnit = (text: string, unit: string | null): string =>
  unit !== null && bareNumber.test(text.trim()) ? `${text.trim()}${unit}` : text

/** 年度指标值 as the form prints it: as it was declared, a bare number with its unit. */
export const printTarget = ({ target, unit }: Indicator): string => withUnit(target, unit)
