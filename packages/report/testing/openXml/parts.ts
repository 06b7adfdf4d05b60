import { inspect } from '@hengjian/workbook'
import { text } from 'node:stream/consumers'
import { Readable } from 'node:stream'

/** The parts of an Office file, by name without a leading slash. */
export type Parts = ReadonlyMap<string, string>

/** Unpacks an Office file. */
export async function partsOf(bytes: Uint8Array): Promise<Parts> {
  const zip = inspect(bytes)
  const parts = new Map<string, string>()
  for (const name of zip.names) {
    const part = zip.open(name)
    if (part) parts.set(name, await text(Readable.from(part)))
  }
  return parts
}
