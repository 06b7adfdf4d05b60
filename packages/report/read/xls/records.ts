/** What records of an XLS file are called by number, as far as cells need them. */
export const kinds = {
  formula: 0x06,
  end: 0x0a,
  dateMode: 0x22,
  password: 0x2f,
  goesOn: 0x3c,
  codePage: 0x42,
  columns: 0x7d,
  sheet: 0x85,
  numbers: 0xbd,
  style: 0xe0,
  merges: 0xe5,
  richText: 0xd6,
  strings: 0xfc,
  sharedText: 0xfd,
  number: 0x203,
  text: 0x204,
  flag: 0x205,
  result: 0x207,
  row: 0x208,
  shortNumber: 0x27e,
  format: 0x41e,
  begin: 0x809,
} as const

/** One record; what did not fit into its 8 KB stands in the parts that follow the first. */
export type Record = { readonly kind: number; readonly body: Buffer; readonly parts: readonly Buffer[] }

/** The records from a place on, up to the end of what begins there; substreams inside (charts) are passed over. */
export function* recordsFrom(book: Buffer, start: number): Generator<Record> {
  let depth = 0
  for (let at = start; at + 4 <= book.length;) {
    const kind = book.readUInt16LE(at)
    const body = bodyAt(book, at)
    const parts = [body]
    at += 4 + body.length
    while (at + 4 <= book.length && book.readUInt16LE(at) === kinds.goesOn) {
      const part = bodyAt(book, at)
      parts.push(part)
      at += 4 + part.length
    }
    if (kind === kinds.begin) depth += 1
    if (depth <= 1 && kind !== kinds.end) yield { kind, body, parts }
    if (kind === kinds.end) depth -= 1
    if (depth <= 0) return
  }
}

const bodyAt = (book: Buffer, at: number): Buffer => book.subarray(at + 4, at + 4 + book.readUInt16LE(at + 2))
