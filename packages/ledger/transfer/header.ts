import { clean } from '../cells/clean.ts'
import { columnIndex, columnLetter, type SourceRow, type SourceSheet } from './source.ts'

/** The header of a sheet: one to three rows, read downwards for each column. */
export type Header = {
  readonly top: number
  readonly bottom: number
  /** Texts of each column from top to bottom; a text merged over several columns stands in each of them. */
  readonly parts: Readonly<Record<string, readonly string[]>>
}

/** Headers stand near the top, below titles and a unit line. */
const searchedRows = 30
const tallest = 3
/** A taller header must name a field more to be worth it. */
const costOfRow = 0.15

const number = /^[-+(]?¥?\s*[\d,]+(?:\.\d+)?\)?%?$/
const day = /^\d{4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]/
const isData = (text: string): boolean => number.test(clean(text)) || day.test(clean(text))
const isDataRow = (row: SourceRow): boolean => [...row.cells.values()].some(isData)

/**
 * Finds the rows that name most fields.
 * @param scoreOf how well the texts of the columns name the fields of the ledger
 * @param bottom the last row of the header, where a person says so
 */
export function findHeader(
  sheet: SourceSheet,
  scoreOf: (parts: Header['parts']) => number,
  bottom?: number,
): Header {
  const found = bestHeader(sheet, scoreOf)
  if (bottom === undefined || found.bottom === bottom) return found
  const bands = Array.from({ length: tallest }, (_, above) =>
    sheet.rows.filter(({ number }) => number <= bottom && number >= bottom - above),
  )
  return whole(bestBand(bands, sheet, scoreOf) ?? bands[0] ?? [], sheet)
}

function bestHeader(sheet: SourceSheet, scoreOf: (parts: Header['parts']) => number): Header {
  const rows = sheet.rows.slice(0, searchedRows)
  const bands = rows.flatMap((_, from) => {
    const heights = Array.from({ length: tallest }, (_, more) => rows.slice(from, from + more + 1))
    return heights.filter(
      (band, more) => band.length === more + 1 && isConnected(band) && !band.some(isDataRow),
    )
  })
  const best = bestBand(bands, sheet, scoreOf)
  return whole(best ? extended(best, sheet) : rows.slice(0, 1), sheet)
}

/** The band that names most fields, the first among equals; undefined when none names any. */
function bestBand(
  bands: readonly (readonly SourceRow[])[],
  sheet: SourceSheet,
  scoreOf: (parts: Header['parts']) => number,
): readonly SourceRow[] | undefined {
  let best: { readonly band: readonly SourceRow[]; readonly score: number } | undefined
  for (const band of bands) {
    const score = scoreOf(partsOf(band, sheet)) - costOfRow * (band.length - 1)
    if (score > 0 && (best === undefined || score > best.score)) best = { band, score }
  }
  return best?.band
}

const whole = (band: readonly SourceRow[], sheet: SourceSheet): Header => ({
  top: band[0]?.number ?? 0,
  bottom: band.at(-1)?.number ?? 0,
  parts: partsOf(band, sheet),
})

const isConnected = (band: readonly SourceRow[]): boolean =>
  band.every((row, index) => row.number === (band[0]?.number ?? 0) + index)

/** Takes in rows below that divide a merged header (金额: 本月, 累计) without naming a field themselves. */
function extended(band: readonly SourceRow[], sheet: SourceSheet): readonly SourceRow[] {
  const last = band.at(-1)
  const next = sheet.rows.find(({ number }) => number === (last?.number ?? 0) + 1)
  if (last === undefined || next === undefined || band.length >= tallest || isDataRow(next)) return band
  const reaches = (sheet.merges ?? []).some(({ top, bottom }) => top <= last.number && bottom > last.number)
  const named = new Set(band.flatMap(({ cells }) => [...cells.keys()]))
  const divides =
    [...next.cells.keys()].some((column) => !named.has(column)) && next.cells.size * 2 <= named.size
  return reaches || divides ? extended([...band, next], sheet) : band
}

function partsOf(band: readonly SourceRow[], sheet: SourceSheet): Header['parts'] {
  const columns = new Set(band.flatMap(({ cells }) => [...cells.keys()]))
  const parts: Record<string, string[]> = {}
  for (const [index, row] of band.entries()) {
    const texts = index === band.length - 1 ? row.cells : spread(row, band.slice(index + 1), columns, sheet)
    for (const [column, text] of texts) {
      const words = text.trim()
      const above = (parts[column] ??= [])
      if (words !== '' && above.at(-1) !== words) above.push(words)
    }
  }
  return parts
}

/**
 * An upper header stands in the first of its merged cells. Where the merges are not known it reaches
 * to the right as long as a lower row has words and its own row has none.
 */
function spread(
  row: SourceRow,
  below: readonly SourceRow[],
  columns: ReadonlySet<string>,
  { merges }: SourceSheet,
): ReadonlyMap<string, string> {
  const texts = new Map(row.cells)
  if (merges) {
    for (const { left, right } of merges.filter(
      ({ top, bottom }) => top <= row.number && bottom >= row.number,
    )) {
      const text = row.cells.get(columnLetter(left - 1))
      if (text === undefined) continue
      for (let column = left; column <= Math.min(right, left + 200); column += 1)
        texts.set(columnLetter(column - 1), text)
    }
    return texts
  }
  let reaching: string | undefined
  for (const column of [...columns].sort((left, right) => columnIndex(left) - columnIndex(right))) {
    const own = row.cells.get(column)
    if (own !== undefined) reaching = own
    else if (reaching !== undefined && below.some(({ cells }) => cells.has(column)))
      texts.set(column, reaching)
  }
  return texts
}
