import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** A file of `fixtures`, unpacked where it is packed. */
export function fixture(name: string): Uint8Array {
  const bytes = readFileSync(new URL(`fixtures/${name}`, import.meta.url))
  return name.endsWith('.gz') ? gunzipSync(bytes) : bytes
}
