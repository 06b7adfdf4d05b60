import type { ReadBlock, Reading } from '../../model/reading.ts'
import { tableOf } from './built.ts'
import { cellPerLineTable } from './cellPerLine.ts'
import { linesOf, type Line } from './lines.ts'
import { pageWidth, paragraphsOf } from './paragraphs.ts'
import { pipeTable } from './pipes.ts'
import { tabTable } from './tabs.ts'

/**
 * A plain text as a Reading: Markdown and tab-separated tables as grids, one cell per line as a grid, and the rest
 * as paragraphs. Tables whose cells left no separator stay lines: their forms are known by their words.
 */
export function readText(text: string): Reading {
  const lines = linesOf(text)
  const width = pageWidth(lines)
  const blocks: ReadBlock[] = []
  let tables = 0
  let loose: Line[] = []
  const flush = (): void => {
    blocks.push(...paragraphsOf(loose, width))
    loose = []
  }
  for (let at = 0; at < lines.length;) {
    const found = pipeTable(lines, at) ?? tabTable(lines, at) ?? cellPerLineTable(lines, at)
    if (found && found.rows.length > 0) {
      flush()
      blocks.push(tableOf(found.rows, (tables += 1)))
      at = found.next
    } else {
      loose.push(lines[at]!)
      at += 1
    }
  }
  flush()
  return { kind: 'text', blocks, remarks: [], pages: null, lines: lines.length }
}
