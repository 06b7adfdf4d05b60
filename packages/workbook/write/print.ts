import { type PageSetup, PaperSize, type Worksheet } from '@cj-tech-master/excelts'
import { columnLetters } from '../address.ts'
import type { PlannedSheet } from './plan.ts'

const inches = (millimetres: number): number => Math.round((millimetres / 25.4) * 1000) / 1000

const usualMargins = { top: 19, right: 18, bottom: 19, left: 18 } as const

/** A4, as wide as one page, as many pages as it takes. */
export function pageSetup(plan: PlannedSheet): Partial<PageSetup> {
  const { orientation, headRows, print = {} } = plan
  const { top, right, bottom, left } = print.margins ?? usualMargins
  const repeated = print.repeatRows ?? (headRows > 0 ? ([1, headRows] as const) : undefined)
  return {
    paperSize: PaperSize.A4,
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: {
      top: inches(top),
      right: inches(right),
      bottom: inches(bottom),
      left: inches(left),
      header: inches(8),
      footer: inches(Math.max(8, bottom - 12)),
    },
    ...(print.area === true ? { printArea: areaOf(plan) } : {}),
    ...(repeated === undefined ? {} : { printTitlesRow: `${repeated[0]}:${repeated[1]}` }),
  }
}

const areaOf = ({ columns, rows }: PlannedSheet): string =>
  `A1:${columnLetters(columns.length)}${Math.max(1, rows.length)}`

/** What of the print set-up stands outside the page set-up. */
export function setPages(sheet: Worksheet, { print }: PlannedSheet): void {
  if (print?.footer !== undefined) sheet.headerFooter.oddFooter = print.footer
  for (const row of print?.breakAfter ?? []) sheet.getRow(row).addPageBreak()
}

/** Rows and columns that stay on screen, or no view at all. */
export const frozen = (rows: number, columns: number) =>
  rows + columns === 0 ? [] : [{ state: 'frozen' as const, ySplit: rows, xSplit: columns }]
