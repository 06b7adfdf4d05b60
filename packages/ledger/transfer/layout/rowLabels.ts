import { clean } from '../../cells/clean.ts'
import type { Block } from './blocks.ts'
import type { FormLayout } from './formLayout.ts'
import type { Grid } from './grid.ts'
import { wordsOf } from './words.ts'

const isBetween = (text: string): boolean => text === '' || /^\d{1,3}$/.test(clean(text))

/**
 * The labels of a row in a block: what its label columns show. Where they are blank and no merge says
 * why, the label of the block before reaches over, as 本年支出合计 does over both halves of the expenditure.
 */
export function rowLabels(
  grid: Grid,
  { rows }: FormLayout,
  { labels }: Block,
  row: number,
): readonly string[] {
  const shown = labels.map((column) => wordsOf(grid.seen(row, column))).filter((words) => words !== '')
  if (shown.length > 0 || rows === 'classes' || grid.merged) return shown
  for (let column = (labels[0] ?? 0) - 1; column >= 0; column -= 1) {
    const text = grid.own(row, column)
    if (!isBetween(text)) return [wordsOf(text)]
  }
  return []
}
