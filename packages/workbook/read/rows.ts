import { columnLetters, columnNumber } from '../address.ts'
import type { ReadLimits } from './limits.ts'
import { type RawCell, type ReadContext, readCell } from './cell.ts'
import { cellTooLong, tooManyCells, tooManyColumns, tooManyRows } from './refusals.ts'
import type { SheetCell, SheetRow } from './sheet.ts'
import { textCollector } from './sharedStrings.ts'
import { feedXml, textOf } from './xml.ts'

/**
 * Reads the rows of a sheet as they come from the file, one piece at a time.
 * @throws WorkbookError TOO_MANY_ROWS, TOO_MANY_COLUMNS, TOO_MANY_CELLS, CELL_TOO_LONG
 */
export async function* readRows(
  sheet: string,
  part: AsyncIterable<Uint8Array>,
  context: ReadContext,
  limits: ReadLimits,
): AsyncGenerator<SheetRow> {
  let ready: SheetRow[] = []
  const feed = feedXml(rowListener(sheet, context, limits, (row) => ready.push(row)))
  for await (const piece of textOf(part)) {
    feed.write(piece)
    if (ready.length === 0) continue
    const batch = ready
    ready = []
    yield* batch
  }
  feed.end()
  yield* ready
}

function rowListener(sheet: string, context: ReadContext, limits: ReadLimits, give: (row: SheetRow) => void) {
  let number = 0
  let column = 0
  let hidden = false
  let filledRows = 0
  let filledCells = 0
  let cells = new Map<string, SheetCell>()
  let raw: RawCell | undefined
  let into: 'value' | 'formula' | undefined
  const inline = textCollector()

  const openCell = (attributes: Readonly<Record<string, string>>): void => {
    const letters = /^[A-Z]+/.exec(attributes['r'] ?? '')?.[0]
    // Some exporting systems leave addresses out: cells then follow one another.
    column = letters === undefined ? column + 1 : columnNumber(letters)
    raw = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? -1), value: '' }
  }

  const closeCell = (): void => {
    if (!raw) return
    const cell = readCell({ ...raw, inline: inline.take() }, context)
    raw = undefined
    if (!cell) return
    if (column > limits.columns) throw tooManyColumns(sheet, number, limits)
    if (cell.text.length > limits.cellCharacters)
      throw cellTooLong(sheet, `${columnLetters(column)}${number}`, limits)
    if (++filledCells > limits.cells) throw tooManyCells(sheet, limits)
    cells.set(columnLetters(column), cell)
  }

  const closeRow = (): void => {
    const filled = cells.size > 0
    if (filled && ++filledRows > limits.rows) throw tooManyRows(sheet, limits)
    if (filled) give({ number, hidden, cells })
    cells = new Map()
  }

  return {
    open: (name: string, attributes: Readonly<Record<string, string>>): void => {
      if (name === 'row') {
        number = attributes['r'] === undefined ? number + 1 : Number(attributes['r'])
        column = 0
        hidden = /^(1|true)$/.test(attributes['hidden'] ?? '')
      } else if (name === 'c') openCell(attributes)
      else if (raw && name === 'v') into = 'value'
      else if (raw && name === 'f') {
        into = 'formula'
        raw.formula = ''
      } else if (raw) inline.open(name)
    },
    text: (piece: string): void => {
      if (!raw) return
      if (into === 'value') raw.value += piece
      else if (into === 'formula') raw.formula = (raw.formula ?? '') + piece
      else inline.text(piece)
    },
    close: (name: string): void => {
      if (name === 'c') closeCell()
      else if (name === 'row') closeRow()
      else if (name === 'v' || name === 'f') into = undefined
      else if (raw) inline.close(name)
    },
  }
}
