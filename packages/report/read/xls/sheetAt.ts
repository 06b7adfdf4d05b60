import {
  type Area,
  columnLetters,
  coveredBy,
  type RawCell,
  readCell,
  readLimits,
  type Sheet,
  type SheetCell,
  visible,
} from '@hengjian/workbook'
import { tooLarge } from '../limits.ts'
import type { Book } from './book.ts'
import { kinds, recordsFrom } from './records.ts'
import { wordsAt } from './wordsIn.ts'

const errors: Readonly<{ [code: number]: string }> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
}

/** What all sheets together may still hold: a file can name one place as many sheets. */
export type Budget = { cells: number; records: number }

/** Reads the cells of one sheet. A formula is given by its saved result. */
export function sheetAt(
  bytes: Buffer,
  { name, hidden, at }: Book['sheets'][number],
  book: Book,
  budget: Budget,
): Sheet {
  const rows = new Map<number, Map<number, SheetCell>>()
  const hiddenRows = new Set<number>()
  const hiddenColumns: string[] = []
  const merges: Area[] = []
  /** A formula whose result is a text: the text follows in a record of its own. */
  let waiting: { readonly row: number; readonly column: number; readonly style: number } | null = null
  const put = (row: number, column: number, raw: RawCell): void => {
    const cell = readCell(raw, book.context)
    if (!cell) return
    budget.cells -= 1
    if (budget.cells < 0) throw tooLarge()
    const cells = rows.get(row) ?? new Map<number, SheetCell>()
    cells.set(column, cell)
    rows.set(row, cells)
  }
  for (const { kind, body } of recordsFrom(bytes, at)) {
    budget.records -= 1
    if (budget.records < 0) throw tooLarge()
    const short = (place: number): number => body.readUInt16LE(place)
    switch (kind) {
      case kinds.row:
        if ((short(12) & 0x20) > 0) hiddenRows.add(short(0) + 1)
        break
      case kinds.columns:
        if ((short(8) & 1) > 0)
          for (let column = short(0); column <= Math.min(short(2), 255); column += 1)
            hiddenColumns.push(columnLetters(column + 1))
        break
      case kinds.merges:
        for (let place = 2; place + 8 <= Math.min(body.length, 2 + 8 * short(0)); place += 8)
          if (short(place) <= short(place + 2) && short(place + 4) <= short(place + 6))
            merges.push({
              top: short(place) + 1,
              bottom: short(place + 2) + 1,
              left: short(place + 4) + 1,
              right: short(place + 6) + 1,
            })
        break
      case kinds.sharedText: {
        const value = book.context.strings[body.readUInt32LE(6)] ?? ''
        put(short(0), short(2), { type: 'str', style: short(4), value })
        break
      }
      case kinds.text:
      case kinds.richText:
        put(short(0), short(2), { type: 'str', style: short(4), value: wordsAt(body, 6, 2, book.writing) })
        break
      case kinds.number:
        put(short(0), short(2), numberOf(short(4), body.readDoubleLE(6)))
        break
      case kinds.shortNumber:
        put(short(0), short(2), numberOf(short(4), shortNumber(body.readUInt32LE(6))))
        break
      case kinds.numbers:
        for (let place = 4, column = short(2); place + 8 <= body.length; place += 6, column += 1)
          put(short(0), column, numberOf(short(place), shortNumber(body.readUInt32LE(place + 2))))
        break
      case kinds.flag:
        put(short(0), short(2), flagOf(short(4), body.readUInt8(6), body.readUInt8(7) === 1))
        break
      case kinds.formula: {
        const isNumber = short(12) !== 0xffff
        const [row, column, style] = [short(0), short(2), short(4)]
        waiting = null
        if (isNumber) put(row, column, { ...numberOf(style, body.readDoubleLE(6)), formula: '' })
        else if (body.readUInt8(6) === 0) waiting = { row, column, style }
        else if (body.readUInt8(6) < 3)
          put(row, column, { ...flagOf(style, body.readUInt8(8), body.readUInt8(6) === 2), formula: '' })
        break
      }
      case kinds.result:
        if (waiting) {
          const { row, column, style } = waiting
          put(row, column, { type: 'str', style, value: wordsAt(body, 0, 2, book.writing), formula: '' })
        }
        waiting = null
        break
    }
  }
  const covered = coveredBy(name, merges, readLimits)
  const read = [...rows]
    .toSorted(([one], [other]) => one - other)
    .map(([row, cells]) => ({
      number: row + 1,
      hidden: hiddenRows.has(row + 1),
      cells: new Map(
        [...cells]
          .toSorted(([one], [other]) => one - other)
          .map(([column, cell]) => [columnLetters(column + 1), cell] as const),
      ),
    }))
    .map((row) => visible(row, covered))
    .filter(({ cells }) => cells.size > 0)
  return { name, hidden, merges, hiddenColumns, rows: read }
}

const numberOf = (style: number, value: number): RawCell => ({ type: 'n', style, value: String(value) })

const flagOf = (style: number, value: number, isError: boolean): RawCell =>
  isError ? { type: 'e', style, value: errors[value] ?? '#N/A' } : { type: 'b', style, value: String(value) }

/** Four bytes for a number: a whole one or the upper half of a binary one, perhaps a hundredth of it. */
function shortNumber(bits: number): number {
  const number = (bits & 2) > 0 ? bits >> 2 : upperHalf(bits)
  return (bits & 1) > 0 ? number / 100 : number
}

function upperHalf(bits: number): number {
  const double = Buffer.alloc(8)
  double.writeUInt32LE((bits & 0xff_ff_ff_fc) >>> 0, 4)
  return double.readDoubleLE(0)
}
