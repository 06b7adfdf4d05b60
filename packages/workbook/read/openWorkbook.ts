import { readFile, stat } from 'node:fs/promises'
import type { ReadContext } from './cell.ts'
import { inspect } from './inspect.ts'
import { readLayout } from './layout.ts'
import { type ReadLimits, readLimits } from './limits.ts'
import { readParts } from './parts.ts'
import { brokenContent, fileTooLarge, noSheets, tooManySheets } from './refusals.ts'
import { readRows } from './rows.ts'
import { readSharedStrings } from './sharedStrings.ts'
import type { SheetLayout, SheetRow } from './sheet.ts'
import { readStyles } from './styles.ts'
import type { Zip } from './zip.ts'

/** A sheet whose rows are read when they are asked for. */
export type OpenSheet = {
  readonly name: string
  readonly hidden: boolean
  /** Filled rows from top to bottom, in constant memory; cells behind a merge are still among them. */
  readonly rows: () => AsyncIterable<SheetRow>
  readonly layout: () => Promise<SheetLayout>
}

/**
 * Opens an .xlsx file: names of sheets now, rows on demand.
 * @param source the bytes of the file, or its path
 * @throws WorkbookError with a Chinese sentence for what is not a readable workbook or exceeds `limits`
 */
export async function openWorkbook(
  source: Uint8Array | string,
  limits: ReadLimits = readLimits,
): Promise<readonly OpenSheet[]> {
  const zip = inspect(typeof source === 'string' ? await readWithin(source, limits) : source, limits)
  const parts = await readParts(zip)
  if (parts.sheets.length === 0) throw noSheets()
  if (parts.sheets.length > limits.sheets) throw tooManySheets(limits)
  const context: ReadContext = {
    strings: await readSharedStrings(openPart(zip, parts.sharedStrings)),
    formats: await readStyles(openPart(zip, parts.styles)),
    since1904: parts.since1904,
  }
  return parts.sheets.map(({ name, hidden, part }) => ({
    name,
    hidden,
    rows: () => readRows(name, requirePart(zip, part), context, limits),
    layout: () => readLayout(requirePart(zip, part)),
  }))
}

async function readWithin(path: string, limits: ReadLimits): Promise<Uint8Array> {
  if ((await stat(path)).size > limits.fileBytes) throw fileTooLarge(limits)
  return readFile(path)
}

const openPart = (zip: Zip, part: string | undefined): AsyncIterable<Uint8Array> | undefined =>
  part === undefined ? undefined : zip.open(part)

function requirePart(zip: Zip, part: string): AsyncIterable<Uint8Array> {
  const chunks = zip.open(part)
  if (!chunks) throw brokenContent()
  return chunks
}
