/** Rows that travel to the database in one statement: a file of many thousand is never one text in memory. */
const rowsAtOnce = 1_000

/** A list in pieces of the size of one statement, in its order. */
export function* batchesOf<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let from = 0; from < list.length; from += rowsAtOnce) yield list.slice(from, from + rowsAtOnce)
}
