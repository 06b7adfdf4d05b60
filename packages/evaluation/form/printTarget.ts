import type { Indicator } from '../indicator.ts'

const bareNumber = /^(?:[≥≤=><＞＜]\s*)?-?\d[\d,]*(?:\.\d+)?$/

/** 年度指标值 as the form prints it: as it was declared; a number alone says nothing of what is counted, so 2 → 2次. */
export const printTarget = ({ target, unit }: Indicator): string =>
  unit !== null && bareNumber.test(target.trim()) ? `${target.trim()}${unit}` : target
