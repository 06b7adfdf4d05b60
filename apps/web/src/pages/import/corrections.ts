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

/** Why there is nothing to confirm, although nothing is wrong; null while there is. */
export function nothingToWrite({ counts }: Pick<DryRunJson, 'counts'>): string | null {
  if (openRows({ counts }) + counts.create + counts.change > 0) return null
  return counts.skip > 0
    ? '文件里的行在台账中都已存在，没有需要写入的数据。'
    : '表头下面没有读到可以导入的行。请核对工作表和表头所在的行。'
}
