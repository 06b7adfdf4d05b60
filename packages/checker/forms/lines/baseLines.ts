import type { BaseColumn, BaseForm, BaseRow, FormCell } from '../form.ts'
import {
  baseColumn,
  depthOf,
  groupNames,
  isBuildingHead,
  isMoneyHead,
  isStaffHead,
  isThriftHead,
  staffRole,
} from '../base/words.ts'
import { formLabel } from '../words/labels.ts'
import { bareName } from '../words/squeeze.ts'
import { chunkCell, isNumberText, saidAt, textOf, type Chunk } from './chunks.ts'

const yes = (test: (text: string) => boolean) => (text: string) => (test(text) ? true : null)

/** Heads that stand each on a line of its own are not one long head: a second year begins the next. */
const isTwoHeads = (text: string): boolean => /[算行出]数?.*?(?:20\d{2}|上年|本年|当年)/.test(text)

/** Chunks by their physical line. */
function byLine(chunks: readonly Chunk[]): readonly (readonly Chunk[])[] {
  const lines: Chunk[][] = []
  for (const chunk of chunks) {
    if (chunk.gap === 'space' && lines.length > 0) lines.at(-1)!.push(chunk)
    else lines.push([chunk])
  }
  return lines
}

const opensRow = (text: string): boolean => /^(?:\d[、.．](?!\d)|其中[:：])/.test(text)

/**
 * Rows of labels and as many numbers as there are columns. A label may be cut over lines. A line with fewer numbers
 * than columns cannot be put under them: blank cells left no trace, so its cells stay unknown.
 */
function rowsOf(chunks: readonly Chunk[], columns: number, unit: string): readonly BaseRow[] {
  const rows: (BaseRow & { readonly text: string })[] = []
  let label: Chunk[] = []
  const push = (cells: readonly (FormCell | null)[]): void => {
    const cell = chunkCell(label)
    label = []
    if (!cell) return
    const above = rows.at(-1)
    const depth = depthOf(cell.text, above ? { label: above.text, depth: above.depth } : null)
    rows.push({ label: cell, name: bareName(cell.text), depth, cells, text: cell.text })
  }
  for (const line of byLine(chunks)) {
    const words = line.findLastIndex(({ text }) => !isNumberText(text)) + 1
    const numbers = Math.min(line.length - words, columns)
    const from = line.length - numbers
    // A group whose numbers stand on the next line is not blank.
    if (from > 0 && label.length > 0 && groupNames.test(bareName(textOf(label))))
      push(Array.from({ length: columns }, () => null))
    // So does a row whose blank cells left no trace, when the next line opens with an ordinal of its own.
    else if (from > 0 && label.length > 0 && opensRow(line[0]!.text))
      push(Array.from({ length: columns }, () => null))
    label.push(...line.slice(0, from))
    if (numbers === columns) push(line.slice(from).map((chunk) => chunkCell([chunk], unit)))
    else if (numbers > 0 && label.length > 0) push(Array.from({ length: columns }, () => null))
  }
  push(Array.from({ length: columns }, () => null))
  return rows.map(({ label: cell, name, depth, cells }) => ({ label: cell, name, depth, cells }))
}

/** 编制数, 在职人数, 控制率 and their values, which follow all the heads. */
function staffOf(chunks: readonly Chunk[]): Pick<BaseForm, 'posts' | 'inPost' | 'staffRate'> {
  const roles: ('posts' | 'inPost' | 'staffRate')[] = []
  const values: Chunk[] = []
  for (let at = 0; at < chunks.length;) {
    const role = saidAt(chunks, at, staffRole)
    if (role) roles.push(role.value)
    else if (/^\d[\d.]*[%％]?$/.test(chunks[at]!.text)) values.push(chunks[at]!)
    at += role?.chunks ?? 1
  }
  const of = (role: 'posts' | 'inPost' | 'staffRate'): FormCell | null => {
    const value = values.length === roles.length ? values[roles.indexOf(role)] : undefined
    return value ? chunkCell([value]) : null
  }
  return { posts: of('posts'), inPost: of('inPost'), staffRate: of('staffRate') }
}

/** The base table in lines whose cells left no separators; null where there is none. */
export function baseLines(chunks: readonly Chunk[]): BaseForm | null {
  const headAt = chunks.findIndex((_, at) => saidAt(chunks, at, yes(isMoneyHead)))
  if (headAt < 0) return null
  const head = saidAt(chunks, headAt, yes(isMoneyHead))!
  const unit = /万元|元/.exec(textOf(chunks.slice(headAt, headAt + head.chunks)))?.[0] ?? ''
  const columns: BaseColumn[] = []
  let at = headAt + head.chunks
  while (at < chunks.length) {
    const from = at
    const column = saidAt(chunks, from, (text) => {
      const said = baseColumn({ text, figure: null, place: chunks[from]!.place })
      return /^(?:20|上年|本年|当年)/.test(text) && !isTwoHeads(text) ? said : null
    })
    if (!column) break
    columns.push(column.value)
    at += column.chunks
  }
  const length = chunks.findIndex(
    (chunk, place) =>
      place >= at &&
      (chunk.wall ||
        saidAt(
          chunks,
          place,
          yes((text) => isBuildingHead(text) || isThriftHead(text) || formLabel(text) === 'unit'),
        ) !== null),
  )
  const staffAt = chunks.findLastIndex(
    (_, place) => place < headAt && saidAt(chunks, place, yes(isStaffHead)) !== null,
  )
  if (columns.length < 2) return null
  return {
    kind: 'baseForm',
    ...staffOf(staffAt < 0 ? [] : chunks.slice(staffAt, headAt)),
    columns,
    rows: rowsOf(chunks.slice(at, length < 0 ? chunks.length : length), columns.length, unit),
    unit,
    buildings: [],
    place: chunks[staffAt < 0 ? headAt : staffAt]!.place,
  }
}
