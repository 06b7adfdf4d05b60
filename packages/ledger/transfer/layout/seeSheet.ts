import type { SourceSheet } from '../source.ts'
import type { FormLayout } from './formLayout.ts'
import { type Grid, gridOf } from './grid.ts'
import { findHeadBand, type HeadBand } from './headBand.ts'
import type { Unread } from './officialReading.ts'
import { recognise } from './recognise.ts'
import { readTitleLines, type TitleLines } from './titleLines.ts'

/** A sheet at first sight: which form it is, and what the lines above its table say. */
export type SeenSheet = {
  readonly grid: Grid
  /** 财决04; null for a sheet that is none of the forms. */
  readonly form: string | null
  readonly lines: TitleLines
  readonly unclear: Unread | null
  readonly headOf: (layout: FormLayout) => HeadBand | null
}

/** Looks at a sheet. Hidden ones are left alone: what nobody sees was not handed in. */
export function seeSheet(sheet: SourceSheet, layouts: readonly FormLayout[]): SeenSheet {
  const grid = gridOf(sheet)
  const first = readTitleLines(grid)
  const found = recognise(sheet.name, first.texts, layouts)
  const headOf = (layout: FormLayout): HeadBand | null => findHeadBand(grid, layout)
  if (found.kind !== 'form' || sheet.hidden)
    return {
      grid,
      form: null,
      lines: first,
      unclear: found.kind === 'unclear' ? { place: sheet.name, sentence: found.sentence } : null,
      headOf,
    }
  const layout = layouts.find(({ form }) => form === found.form)
  const head = layout === undefined ? null : headOf(layout)
  return {
    grid,
    form: found.form,
    lines: head === null ? first : readTitleLines(grid, head.top),
    unclear: null,
    headOf,
  }
}
