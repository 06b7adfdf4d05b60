import { PassThrough, type Readable } from 'node:stream'
import { type Style, WorkbookWriter } from '@cj-tech-master/excelts'
import { cellValue } from './cellValue.ts'
import { nobody } from './nobody.ts'
import type { PlannedCell } from './plan.ts'
import { frozen, pageSetup } from './print.ts'
import { sheetName } from './sheetName.ts'
import { styleOf } from './style.ts'

/** A table that is too long for memory: one header row, then rows as they come. */
export type StreamPlan = {
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  /** Headers, and widths in characters. */
  readonly columns: readonly { readonly header: string; readonly width: number }[]
  /** Cells in the order of the columns; spans and notes are not for long tables. */
  readonly rows: AsyncIterable<readonly PlannedCell[]> | Iterable<readonly PlannedCell[]>
  /** ISO instant in the properties. */
  readonly createdAt?: string
}

/**
 * Writes a long table while it is being read, in constant memory.
 * @returns a stream of the bytes of an .xlsx file; it fails where `rows` fails, and stops asking for
 * rows when its reader goes away
 */
export function streamRows(plan: StreamPlan): Readable {
  const output = new PassThrough({ highWaterMark: 256 * 1024 })
  writeRows(plan, output).catch((error: unknown) => {
    output.destroy(error instanceof Error ? error : new Error(String(error)))
  })
  return output
}

/** Rows are handed on in portions, with a pause for the reader of the stream between them. */
const portion = 200

async function writeRows(plan: StreamPlan, output: PassThrough): Promise<void> {
  const created = plan.createdAt === undefined ? new Date() : new Date(plan.createdAt)
  const workbook = new WorkbookWriter({
    stream: output,
    created,
    modified: created,
    ...nobody,
    useStyles: true,
    useSharedStrings: false,
    trueStreaming: true,
  })
  const sheet = workbook.addWorksheet(sheetName(plan.title), {
    pageSetup: pageSetup({ name: '', orientation: plan.orientation, columns: [], rows: [], headRows: 1 }),
    views: frozen(1, 1),
  })
  for (const [index, { width }] of plan.columns.entries()) sheet.getColumn(index + 1).width = width
  const styles = sharedStyles()
  const add = (cells: readonly PlannedCell[]): void => {
    const values = cells.map((cell) => cellValue(cell))
    const row = sheet.addRow(values.map(({ value }) => value))
    for (const [index, cell] of cells.entries())
      row.getCell(index + 1).style = styles(cell, values[index]?.format)
    row.commit()
  }

  add(plan.columns.map(({ header }) => ({ ...head, text: header })))
  let count = 0
  for await (const cells of plan.rows) {
    add(cells)
    count += 1
    if (count % portion === 0) await taken(output)
    if (output.destroyed) return
  }
  sheet.commit()
  await workbook.commit()
}

const head: PlannedCell = { bold: true, border: true, align: 'center', fill: 'FFF4F5F7', wrap: true }

/** One object for each look, as a million equal ones would fill the memory. */
function sharedStyles() {
  const known = new Map<string, Partial<Style>>()
  return ({ align, bold, border, fill, font, size, wrap }: PlannedCell, format: string | undefined) => {
    const look = { align, bold, border, fill, font, size, wrap }
    const key = JSON.stringify([Object.values(look), format])
    const style = known.get(key) ?? styleOf(look as PlannedCell, format)
    known.set(key, style)
    return style
  }
}

/** Waits until the reader has taken what was written, or has gone; gives others a turn in any case. */
async function taken(output: PassThrough): Promise<void> {
  if (!output.writableNeedDrain) return new Promise((resolve) => setImmediate(resolve))
  await new Promise<void>((resolve) => {
    const done = (): void => {
      output.off('drain', done)
      output.off('close', done)
      resolve()
    }
    output.on('drain', done)
    output.on('close', done)
  })
}
