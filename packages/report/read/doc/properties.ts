/** One property of a paragraph, of characters or of a row: which, and its value. */
export type Property = { readonly code: number; readonly value: Buffer }

/** What properties are called by number, as far as words and tables need them. */
export const codes = {
  deleted: 0x0800,
  inserted: 0x0801,
  hidden: 0x083c,
  symbol: 0x6a09,
  inTable: 0x2416,
  endsRow: 0x2417,
  endsInnerCell: 0x244b,
  endsInnerRow: 0x244c,
  depth: 0x6649,
  outline: 0x2640,
  elsewhere: 0x6646,
  tableElsewhere: 0x646b,
  cells: 0xd608,
  mergedAcross: 0x5624,
  mergedDown: 0xd62b,
} as const

const sizes = [1, 1, 2, 4, 2, 2, 0, 3] as const
const tabs = 0xc615

/** The properties in a list of them. What is cut at its end is left out. */
export function* propertiesIn(list: Buffer): Generator<Property> {
  for (let at = 0; at + 3 <= list.length;) {
    const code = list.readUInt16LE(at)
    at += 2
    const kind = code >> 13
    let size: number = sizes[kind] ?? 1
    if (code === codes.cells) {
      if (at + 2 > list.length) return
      // The length of this one counts itself by half.
      size = Math.max(0, list.readUInt16LE(at) - 1)
      at += 2
    } else if (kind === 6) {
      size = list.readUInt8(at)
      // 255 tab stops or more are told by counts inside; nothing behind them is needed.
      if (code === tabs && size === 255) return
      at += 1
    }
    if (at + size > list.length) return
    yield { code, value: list.subarray(at, at + size) }
    at += size
  }
}

/** Stretches of the file, by the place of their bytes, with the properties that hold there. */
export type Run = {
  readonly from: number
  readonly to: number
  readonly style: number
  readonly list: Buffer
}

const pageSize = 512

/**
 * The runs of all paragraphs, or of all characters: pages of the file that a table of the file lists.
 * @param ofParagraphs their entries are longer, and name a style
 */
export function runsOf(file: Buffer, pages: Buffer, ofParagraphs: boolean): readonly Run[] {
  const runs: Run[] = []
  const count = Math.floor((pages.length - 4) / 8)
  const seen = new Set<number>()
  for (let at = 0; at < count; at += 1) {
    const number = pages.readUInt32LE(4 * (count + 1) + 4 * at) & 0x3f_ff_ff
    const page = file.subarray(number * pageSize, (number + 1) * pageSize)
    if (page.length < pageSize || seen.has(number)) continue
    seen.add(number)
    runs.push(...runsOfPage(page, ofParagraphs))
  }
  return runs.toSorted((one, other) => one.from - other.from)
}

function runsOfPage(page: Buffer, ofParagraphs: boolean): readonly Run[] {
  const runs: Run[] = []
  const count = page.readUInt8(pageSize - 1)
  const entry = ofParagraphs ? 13 : 1
  for (let at = 0; at < count; at += 1) {
    const place = 4 * (count + 1) + entry * at
    if (place >= pageSize - 1) break
    const start = 2 * page.readUInt8(place)
    const [from, to] = [page.readUInt32LE(4 * at), page.readUInt32LE(4 * at + 4)]
    runs.push({ from, to, ...(start === 0 ? noProperties : listAt(page, start, ofParagraphs)) })
  }
  return runs
}

const noProperties = { style: 0, list: Buffer.alloc(0) }

function listAt(
  page: Buffer,
  start: number,
  ofParagraphs: boolean,
): { readonly style: number; readonly list: Buffer } {
  const length = page.readUInt8(start)
  if (!ofParagraphs) return { style: 0, list: page.subarray(start + 1, start + 1 + length) }
  // The length of a paragraph's list is in words, one byte less of them; none means that the next byte tells it.
  const isLong = length === 0
  const [from, to] = isLong
    ? [start + 2, start + 2 + 2 * page.readUInt8(Math.min(start + 1, pageSize - 1))]
    : [start + 1, start + 2 * length]
  if (from + 2 > pageSize) return noProperties
  return { style: page.readUInt16LE(from), list: page.subarray(from + 2, to) }
}

/** The run at a place of the file; runs are in their order. */
export function runAt(runs: readonly Run[], place: number): Run | null {
  let [low, high] = [0, runs.length - 1]
  while (low <= high) {
    const middle = (low + high) >> 1
    const run = runs[middle] as Run
    if (place < run.from) high = middle - 1
    else if (place >= run.to) low = middle + 1
    else return run
  }
  return null
}
