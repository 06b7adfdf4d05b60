import type { Report } from '../../model/report.ts'
import { gridOf } from '../../model/table.ts'

/** Pages in millimetres: GB/T 9704 for portrait (text area 156 × 225 mm); landscape for wide tables. */
export const pages = {
  portrait: { width: 210, height: 297, top: 37, right: 26, bottom: 35, left: 28 },
  landscape: { width: 297, height: 210, top: 28, right: 25, bottom: 26, left: 25 },
} as const
export type Orientation = keyof typeof pages

const pointsInMillimetre = 72 / 25.4

/** Width of the text area in points. */
export function textAreaWidth(orientation: Orientation): number {
  const { width, left, right } = pages[orientation]
  return (width - left - right) * pointsInMillimetre
}

/** Type of tables: 五号. */
export const cellMeasure = { em: 10.5, inset: 3 } as const

/**
 * Writers print what they are given; a table whose merges do not fit is refused before anything is written.
 * @throws TableError
 */
export function checkTables(report: Report): void {
  for (const { blocks } of report.parts) {
    for (const block of blocks) if (block.kind === 'table') gridOf(block)
  }
}
