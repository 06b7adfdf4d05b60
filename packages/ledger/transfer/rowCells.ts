/**
 * The filled cells of one row, as a map that takes a fifth of the memory of a `Map`: rows of one table have the same
 * columns, and hold their list together. A sheet of 100,000 rows is kept from upload to commit.
 */
class RowCells implements ReadonlyMap<string, string> {
  readonly #columns: readonly string[]
  readonly #texts: readonly string[]

  constructor(columns: readonly string[], texts: readonly string[]) {
    this.#columns = columns
    this.#texts = texts
  }

  get size(): number {
    return this.#texts.length
  }

  get(column: string): string | undefined {
    return this.#texts[this.#columns.indexOf(column)]
  }

  has(column: string): boolean {
    return this.#columns.includes(column)
  }

  keys() {
    return this.#columns.values()
  }

  values() {
    return this.#texts.values()
  }

  *entries(): Generator<[string, string], undefined> {
    for (const [at, column] of this.#columns.entries()) yield [column, this.#texts[at] ?? '']
    return undefined
  }

  [Symbol.iterator]() {
    return this.entries()
  }

  forEach(visit: (text: string, column: string, cells: ReadonlyMap<string, string>) => void): void {
    for (const [column, text] of this.entries()) visit(text, column, this)
  }
}

/** Makes the rows of one sheet: filled cells by column letter, in the order of the file. */
export function rowCells(): (
  cells: Iterable<readonly [column: string, text: string]>,
) => ReadonlyMap<string, string> {
  const shared = new Map<string, readonly string[]>()
  return (cells) => {
    const columns: string[] = []
    const texts: string[] = []
    for (const [column, text] of cells) {
      columns.push(column)
      texts.push(text)
    }
    const key = columns.join()
    const known = shared.get(key) ?? columns
    if (known === columns) shared.set(key, columns)
    return new RowCells(known, texts)
  }
}
