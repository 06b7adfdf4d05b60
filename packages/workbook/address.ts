import { assertInvariant } from '@hengjian/values'

/** The letters of a column counted from 1: 1 → `A`, 28 → `AB`. */
export function columnLetters(column: number): string {
  assertInvariant(Number.isInteger(column) && column >= 1, `columns count from 1, not ${column}`)
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** The inverse of `columnLetters`: `AB` → 28. */
export function columnNumber(letters: string): number {
  let column = 0
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64
  return column
}

/** `C5` of row 5, column 3. */
export const addressOf = (row: number, column: number): string => `${columnLetters(column)}${row}`

const rangePattern = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/

/** Rows and columns of a merged area, counted from 1, both ends included. */
export type Area = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Reads `B2:D3` (or one address); undefined when the text is no range. */
export function parseArea(range: string): Area | undefined {
  const found = rangePattern.exec(range)
  const [, left, top, right = left, bottom = top] = found ?? []
  if (left === undefined || right === undefined) return undefined
  return {
    top: Number(top),
    left: columnNumber(left),
    bottom: Number(bottom),
    right: columnNumber(right),
  }
}

/** `B2:D3` of an area. */
export const printArea = ({ top, left, bottom, right }: Area): string =>
  `${addressOf(top, left)}:${addressOf(bottom, right)}`
