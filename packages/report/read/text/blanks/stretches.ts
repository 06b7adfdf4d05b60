import { gapsIn, type Measure } from '../columns.ts'
import { isBlankLine, type Line } from '../lines.ts'
import { piecesOf } from './pieces.ts'
import { startsOf } from './starts.ts'

/** In a text whose programs know columns nearly every row is one of a table whose cells begin where columns do. */
const most = 0.95

/** Lines without a blank one among them, and the blank ones, in order. */
export function stretchesOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const found: Line[][] = []
  let isOpen = false
  for (const line of lines) {
    const isBlank = isBlankLine(line)
    if (isOpen && !isBlank) found.at(-1)?.push(line)
    else found.push([line])
    isOpen = !isBlank
  }
  return found
}

/** Whether the columns of a text are told by where words begin, not by the white that its rows share. */
export function isSetInColumns(lines: readonly Line[], measure: Measure): boolean {
  const rows = (stretch: readonly Line[]): number =>
    stretch.filter(({ text }) => gapsIn(text).length > 0).length
  const stretches = stretchesOf(lines).filter((stretch) => rows(stretch) > 1)
  const told = stretches.filter((stretch) => startsOf(piecesOf(stretch, measure)) !== null)
  const count = (all: readonly (readonly Line[])[]): number =>
    all.reduce((sum, stretch) => sum + rows(stretch), 0)
  return count(told) > 0 && count(told) >= most * count(stretches)
}
