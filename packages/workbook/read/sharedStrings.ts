import { readXml } from './xml.ts'

/** Reads the table of texts that cells refer to by index. Runs of one text are joined, readings left out. */
export async function readSharedStrings(
  part: AsyncIterable<Uint8Array> | undefined,
): Promise<readonly string[]> {
  if (!part) return []
  const strings: string[] = []
  const item = textCollector()
  await readXml(part, {
    open: item.open,
    text: item.text,
    close: (name) => {
      item.close(name)
      if (name === 'si') strings.push(item.take())
    },
  })
  return strings
}

/**
 * Joins the `t` elements of one text. What stands under `rPh` is a pronunciation guide, not the text.
 * `_x000D_` is how Office writes a character that XML cannot hold.
 */
export function textCollector() {
  let collected = ''
  let inText = false
  let inReading = false
  return {
    open: (name: string): void => {
      if (name === 'rPh') inReading = true
      if (name === 't') inText = !inReading
    },
    text: (piece: string): void => {
      if (inText) collected += piece
    },
    close: (name: string): void => {
      if (name === 'rPh') inReading = false
      if (name === 't') inText = false
    },
    take: (): string => {
      const text = collected
      collected = ''
      return text.includes('_x') ? text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, unescape) : text
    },
  }
}

const unescape = (_: string, code: string): string => String.fromCharCode(Number.parseInt(code, 16))
