import type { FormCell } from '../form.ts'
import { belongs, isLevel1, isLevel2 } from '../words/levels.ts'
import { squeeze } from '../words/squeeze.ts'
import { chunkCell, saidAt, type Chunk } from './chunks.ts'

/** What stands below one pair of level words. */
export type Segment = { level1: FormCell | null; level2: FormCell | null; readonly chunks: Chunk[] }

/** Level words part the rows; words that are no level under the first level that is open are words of a cell. */
export function segmentsOf(chunks: readonly Chunk[]): readonly Segment[] {
  const segments: Segment[] = []
  let level1: FormCell | null = null
  for (let at = 0; at < chunks.length;) {
    const rest = (count: number): readonly Chunk[] => chunks.slice(at, at + count)
    const side = saidAt(chunks, at, (text) => (/^绩效(?:指标|目标)$/.test(text) ? true : null))
    if (side && chunks[at]!.gap !== 'space') {
      at += side.chunks
      continue
    }
    const first = saidAt(chunks, at, (text) => (isLevel1(text) ? text : null))
    const second = saidAt(chunks, at, (text) => (isLevel2(text) ? text : null))
    const after: string | null = first
      ? (saidAt(chunks, at + first.chunks, (text) => (isLevel2(text) ? text : null))?.value ?? null)
      : null
    const same = level1 !== null && first !== null && squeeze(level1.text) === squeeze(first.value)
    if (first && same && after !== null && belongs(first.value, after)) {
      // The level is printed again for every row.
      at += first.chunks
      continue
    }
    if (first && !same && (after === null ? second === null : belongs(first.value, after))) {
      level1 = chunkCell(rest(first.chunks))
      segments.push({ level1, level2: null, chunks: [] })
      at += first.chunks
    } else if (
      second &&
      (level1 === null || belongs(level1.text, second.value)) &&
      !followsLevel(segments, chunks[at]!)
    ) {
      const level2 = chunkCell(rest(second.chunks))
      const open = segments.at(-1)
      if (open && open.level2 === null && open.chunks.length === 0) open.level2 = level2
      else segments.push({ level1, level2, chunks: [] })
      at += second.chunks
    } else {
      if (segments.length === 0) segments.push({ level1, level2: null, chunks: [] })
      segments.at(-1)!.chunks.push(chunks[at]!)
      at += 1
    }
  }
  return segments.filter((segment, at) => !isCutName(segment, segments[at - 1]))
}

/** A second level without a row that only repeats the beginning of the one above: its name was cut by the page. */
const isCutName = ({ level1, level2, chunks }: Segment, above: Segment | undefined): boolean =>
  chunks.length === 0 &&
  level2 !== null &&
  above?.level1 === level1 &&
  squeeze(above.level2?.text ?? '').startsWith(squeeze(level2.text).replace(/指标$/, ''))

/** Right behind a second level on its line the next words are its first cell, whatever they say. */
const followsLevel = (segments: readonly Segment[], chunk: Chunk): boolean => {
  const open = segments.at(-1)
  return open !== undefined && open.level2 !== null && open.chunks.length === 0 && chunk.gap === 'space'
}
