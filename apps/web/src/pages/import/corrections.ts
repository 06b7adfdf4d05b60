import type { CorrectionsJson, DryRunJson } from '../../api/contract.ts'

export type Corrections = CorrectionsJson
export const noCorrections: Corrections = { cells: {}, notDuplicates: [] }

/** Puts a text in the place of one cell of the file. */
export const corrected = (before: Corrections, row: number, field: string, text: string): Corrections => ({
  ...before,
  cells: { ...before.cells, [row]: { ...before.cells[row], [field]: text } },
})

/** Says that a row was looked at and is wanted: no duplicate, or in order as it stands. */
export const confirmed = (before: Corrections, row: number): Corrections => ({
  ...before,
  notDuplicates: [...new Set([...before.notDuplicates, row])],
})

/** How many rows still stand in the way: an import is all or nothing. */
export const openRows = ({ counts }: Pick<DryRunJson, 'counts'>): number => counts.error + counts.confirm
