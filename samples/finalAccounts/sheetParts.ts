import type { PlannedCell, PlannedSheet } from '@hengjian/workbook'
import type { FinalAccounts } from './accounts.ts'

type Row = PlannedSheet['rows'][number]

const framed = { border: true } as const
const centred = { ...framed, align: 'center', wrap: true } as const

/** An amount in 元 with two decimals, or a blank cell. */
export const amountCell = (yuan: string | undefined): PlannedCell =>
  yuan === undefined ? framed : { ...framed, number: yuan, format: '#,##0.00', align: 'right' }

export const countCell = (count: string | undefined): PlannedCell =>
  count === undefined ? framed : { ...framed, number: count, align: 'right' }

export const label = (text: string, more: Partial<PlannedCell> = {}): PlannedCell => ({
  ...centred,
  text,
  ...more,
})

export const leftLabel = (text: string, more: Partial<PlannedCell> = {}): PlannedCell => ({
  ...framed,
  text,
  align: 'left',
  ...more,
})

/** The three lines above every form: title, number of the form, then unit, year and 金额单位. */
export function titleRows(
  { unit, year }: FinalAccounts,
  form: string,
  title: string,
  width: number,
): readonly Row[] {
  const side = Math.max(1, Math.floor(width / 3))
  return [
    [{ text: title, columnSpan: width, align: 'center', bold: true, size: 16 }],
    [{ text: `${form}表`, columnSpan: width, align: 'right' }],
    [
      { text: `编制单位：${unit}`, columnSpan: side },
      { text: `${year}年度`, columnSpan: width - 2 * side, align: 'center' },
      { text: '金额单位：元', columnSpan: side, align: 'right' },
    ],
  ]
}

/**
 * The rows of a header from the words over each column: equal words side by side are one merged cell, the
 * last word of a column reaches down to the end.
 */
export function headRows(paths: readonly (readonly string[])[], depth: number): readonly Row[] {
  return Array.from({ length: depth }, (_, level) => {
    const cells: PlannedCell[] = []
    for (let column = 0; column < paths.length; column += 1) {
      const path = paths[column] ?? []
      const text = path[level]
      if (text === undefined) continue
      let columnSpan = 1
      while (isSameSpan(paths, column + columnSpan, path, level)) columnSpan += 1
      const isLast = level === path.length - 1
      cells.push(label(text, { columnSpan, rowSpan: isLast ? depth - level : 1 }))
      column += columnSpan - 1
    }
    return cells
  })
}

function isSameSpan(
  paths: readonly (readonly string[])[],
  column: number,
  path: readonly string[],
  level: number,
): boolean {
  const other = paths[column]
  return other !== undefined && path.slice(0, level + 1).every((word, index) => other[index] === word)
}
