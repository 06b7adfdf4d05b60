/** What no text holds, and every program, picture and database does. */
const binary = /(?!\s)\p{Cc}/u

/**
 * The words of a file that is nothing but text, in the encodings that offices meet: UTF-8, UTF-16 with
 * its mark (Excel's Unicode text), else GB 18030, which Excel and WPS on Windows take for CSV.
 * @returns undefined when it is no text, or a page of HTML or XML, which is no table as it stands
 */
export function plainText(bytes: Uint8Array): string | undefined {
  const text = decoded(bytes)?.replace(/^\ufeff/, '')
  if (text === undefined || text === '' || binary.test(text)) return undefined
  return /^\s*(?:<|%PDF-)/.test(text) ? undefined : text
}

function decoded(bytes: Uint8Array): string | undefined {
  const encodings =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? ['utf-16le']
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? ['utf-16be']
        : ['utf-8', 'gb18030']
  for (const encoding of encodings) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // Not in this encoding; the next one is tried.
    }
  }
  return undefined
}
