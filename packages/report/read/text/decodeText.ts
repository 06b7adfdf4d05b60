const guessUtf16 = (bytes: Uint8Array): string | null => {
  const sample = bytes.subarray(0, 512)
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > sample.length / 8 && odd > even) return 'utf-16le'
  return even > sample.length / 8 ? 'utf-16be' : null
}

/**
 * Text of a file whose encoding is not told: by its mark, else UTF-8 where the bytes are valid UTF-8, else UTF-16
 * where every second byte is zero, else GB18030, which contains GBK and GB 2312.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  const utf16 = guessUtf16(bytes)
  if (utf16 !== null) return new TextDecoder(utf16).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
