const guessUtf16 = (bytes: Uint8Array): string | null => {
  const sample = bytes.subarray(0, 512)
  const zeros = [0, 0]
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1
  const [even = 0, odd = 0] = zeros
  if (odd > sample.length / 8 && odd > even) return 'utf-16le'
  return even > sample.length / 8 ? 'utf-16be' : null
}

/** Letters, signs and forms that Chinese texts are written with; programs that are read as text have others. */
const usual = /[\t-\r\u0020-\u00ff\u0370-\u03ff\u2000-\u2bff\u3000-\u33ff\u4e00-\u9fff\uff00-\uffef]/g
const isUsual = (text: string): boolean => (text.match(usual)?.length ?? 0) > 0.9 * text.length

/**
 * Text of a file whose encoding is not told: by its mark, else UTF-8 where the bytes are valid UTF-8 but for a few that
 * broke, else UTF-16 where every second byte is zero, else GB18030, which contains GBK and GB 2312.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  if (first === 0xef && second === 0xbb && third === 0xbf) return new TextDecoder('utf-8').decode(bytes)
  const utf16 = guessUtf16(bytes)
  if (utf16 !== null) {
    const text = new TextDecoder(utf16).decode(bytes)
    if (isUsual(text)) return text
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes)
    // In another encoding nearly every character beyond ASCII breaks, not one in ten.
    return count(text, /\uFFFD/g) * 10 <= count(text, /[^\0-\x7f\uFFFD]/g)
      ? text
      : new TextDecoder('gb18030').decode(bytes)
  }
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0
