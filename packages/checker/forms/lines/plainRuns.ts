import type { Chunk } from './chunks.ts'
import { isOrdinal, isUnit, type TableLine } from './tableLine.ts'

export type Row = {
  readonly label: readonly Chunk[]
  readonly values: readonly Chunk[]
  /** Columns of words: a unit may stand in one of its own. */
  readonly labels: number
}

/** Rows of as many numbers each, one below the other, with the words above them. */
export type Run = {
  readonly above: readonly TableLine[]
  /** The sentence, heading or caption above its heads; null where a line of other numbers stands there. */
  readonly caption: TableLine | null
  readonly isLabelled: boolean
  readonly rows: Row[]
  /** Ended by something else than a line that could be one more row. */
  isEnded: boolean
}

const fewestColumns = 2
/** Lines that a label may be cut into, and heads of a table. */
const longestLabel = 5
export const mostHeads = 24

export const wordsOf = (lines: readonly TableLine[]): readonly Chunk[] =>
  lines.flatMap(({ words, values }) => [...words, ...values])

const isOrdinalLine = ({ words, values }: TableLine): boolean =>
  words.length === 0 && values.length === 1 && isOrdinal(values[0]!.text)

/** A row from the lines of its label and its own; numbers of order and units are no part of its name. */
function rowOf(pending: readonly TableLine[], { words, values }: TableLine): Row {
  const isUnited = isUnit(words.at(-1)?.text ?? '')
  const own = words.slice(0, isUnited ? -1 : undefined)
  const all = [...wordsOf(pending), ...own]
  const label = all.slice(isOrdinal(all[0]?.text ?? '') ? 1 : 0)
  const named = own.filter(({ text }) => !isOrdinal(text)).length
  return { label, values, labels: Math.max(1, named) + (isUnited ? 1 : 0) }
}

/** Runs of rows. What could be a row with a cell more or less ends a run: nobody knows which cell that is. */
export function runsOf(lines: readonly TableLine[]): readonly Run[] {
  const runs: Run[] = []
  let open: Run | null = null
  let pending: TableLine[] = []
  let caption: TableLine | null = null
  const close = (isEnded: boolean): void => {
    if (open) open.isEnded = isEnded
    open = null
  }
  for (const line of lines) {
    const { words, values, ends } = line
    if (ends) {
      close(pending.length === 0)
      pending = []
      caption = line
      continue
    }
    if (values.length === 0 || isOrdinalLine(line)) {
      pending.push(line)
      continue
    }
    const run: Run | null = open
    const isLabelled: boolean = words.some(({ text }) => !isOrdinal(text) && !isUnit(text))
    const goesOn: boolean =
      run !== null &&
      run.rows[0]!.values.length === values.length &&
      (isLabelled ? pending.length === 0 : pending.length > 0 && pending.length <= longestLabel)
    if (run && goesOn) run.rows.push(rowOf(pending, line))
    else {
      close(false)
      if (values.length >= fewestColumns && pending.length > 0 && pending.length <= mostHeads) {
        open = { above: pending, caption, isLabelled, isEnded: false, rows: [rowOf([], line)] }
        runs.push(open)
      }
    }
    pending = []
    caption = null
  }
  close(pending.length === 0)
  return runs
}
