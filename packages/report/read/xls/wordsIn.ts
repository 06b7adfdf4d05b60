/** How characters are written: two bytes each with a mark before them, or, before Excel 97, in a code page. */
export type Writing = { readonly isWide: boolean; readonly codePage: TextDecoder }

/**
 * A text at a place of a record, behind its length.
 * @param lengthBytes bytes that the length itself takes
 */
export function wordsAt(body: Buffer, at: number, lengthBytes: 1 | 2, { isWide, codePage }: Writing): string {
  const length = body.readUIntLE(at, lengthBytes)
  const start = at + lengthBytes
  if (!isWide) return codePage.decode(body.subarray(start, start + length))
  const flags = body.readUInt8(start)
  const first = start + 1 + ((flags & 8) > 0 ? 2 : 0) + ((flags & 4) > 0 ? 4 : 0)
  return characters(body.subarray(first), length, (flags & 1) > 0)
}

const characters = (from: Buffer, length: number, isTwoBytes: boolean): string =>
  isTwoBytes ? from.toString('utf16le', 0, 2 * length) : from.toString('latin1', 0, length)

/**
 * The texts that the cells of all sheets share. The list runs over many parts; where a text is cut, its next part says
 * anew whether its characters have one byte or two.
 */
export function sharedTexts(parts: readonly Buffer[]): readonly string[] {
  const texts: string[] = []
  let [part, at] = [0, 8]
  const rest = (): number => (parts[part]?.length ?? 0) - at
  const nextPart = (): boolean => {
    part += 1
    at = 0
    return part < parts.length
  }
  const skip = (bytes: number): void => {
    for (let left = bytes; left > 0;) {
      const step = Math.min(left, Math.max(0, rest()))
      at += step
      left -= step
      if (left > 0 && !nextPart()) return
    }
  }
  const text = (length: number, wide: boolean): string => {
    let [words, isTwoBytes] = ['', wide]
    for (;;) {
      const fits = Math.min(length - words.length, Math.floor(Math.max(0, rest()) / (isTwoBytes ? 2 : 1)))
      words += characters((parts[part] as Buffer).subarray(at), fits, isTwoBytes)
      at += fits * (isTwoBytes ? 2 : 1)
      if (words.length >= length || !nextPart() || rest() < 1) return words
      isTwoBytes = ((parts[part]?.readUInt8(0) ?? 0) & 1) > 0
      at = 1
    }
  }
  while (part < parts.length) {
    if (rest() < 3 && !nextPart()) break
    const body = parts[part] as Buffer
    if (rest() < 3) break
    const [length, flags] = [body.readUInt16LE(at), body.readUInt8(at + 2)]
    at += 3
    const [hasRuns, hasMore] = [(flags & 8) > 0, (flags & 4) > 0]
    if (rest() < (hasRuns ? 2 : 0) + (hasMore ? 4 : 0)) break
    const runs = hasRuns ? body.readUInt16LE(at) : 0
    at += hasRuns ? 2 : 0
    const more = hasMore ? body.readUInt32LE(at) : 0
    at += hasMore ? 4 : 0
    texts.push(text(length, (flags & 1) > 0))
    skip(4 * runs + more)
  }
  return texts
}
