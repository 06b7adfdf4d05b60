import { inflateSync } from 'node:zlib'

/** The objects of a PDF file as text, packed streams unpacked, for assertions on what it declares. */
export function pdfObjects(bytes: Uint8Array): string {
  const file = Buffer.from(bytes)
  const pieces = [file.toString('latin1')]
  for (let at = file.indexOf('stream\n'); at >= 0; at = file.indexOf('stream\n', at + 1)) {
    const end = file.indexOf('endstream', at)
    try {
      pieces.push(inflateSync(file.subarray(at + 7, end)).toString('latin1'))
    } catch {
      // Not every stream is packed, and an `endstream` also holds the word.
    }
  }
  return pieces.join('\n')
}

export const pdfPages = (bytes: Uint8Array): number =>
  (pdfObjects(bytes).match(/\/Type\s*\/Page\b/g) ?? []).length

/** Names of the embedded fonts without the letters that mark a subset. */
export const pdfFonts = (bytes: Uint8Array): readonly string[] => [
  ...new Set(
    [...pdfObjects(bytes).matchAll(/\/BaseFont\s*\/[A-Z]{6}\+([\w-]+)/g)].map(([, name = '']) =>
      name.replace(/-Identity-H$/, ''),
    ),
  ),
]
