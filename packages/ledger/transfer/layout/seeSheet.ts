import type { SourceSheet } from '../source.ts'
import type { FormLayout } from './formLayout.ts'
import { type Grid, gridOf } from './grid.ts'
import { findHeadBand, type HeadBand } from './headBand.ts'
import type { Unread } from './officialReading.ts'
import { type Recognised, recognise } from './recognise.ts'
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
      unclear: doubt(sheet, found),
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

function doubt({ name, hidden }: SourceSheet, found: Recognised): Unread | null {
  if (found.kind === 'unclear') return { place: name, sentence: found.sentence }
  return found.kind === 'form' && hidden
    ? {
        place: name,
        sentence: `认出是${found.form}，但这张表是隐藏的，没有读入。需要时请取消隐藏后重新导入。`,
      }
    : null
}
