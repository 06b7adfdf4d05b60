import { charsets } from './commands.ts'

/**
 * What turns the bytes of a file into characters. Fonts name a character set beside the file's own code page; where one
 * of them is Chinese the bytes are, since no other writing is mixed with it in our offices.
 */
export function decoderOf(source: string): TextDecoder {
  for (const [, charset] of source.matchAll(/\\fcharset(\d{1,3})/g)) {
    const found = charsets[Number(charset)]
    if (found === 'gb18030') return new TextDecoder(found)
  }
  const [, page = '936'] = /\\ansicpg(\d{3,5})/.exec(source) ?? []
  try {
    return new TextDecoder(page === '936' ? 'gb18030' : page === '950' ? 'big5' : `windows-${page}`)
  } catch {
    return new TextDecoder('gb18030')
  }
}

/** Level of each style that is one of headings. */
export function levelsOf(source: string): ReadonlyMap<number, number> {
  const levels = new Map<number, number>()
  for (const [style, number] of source.matchAll(/\{\\s(\d{1,5})\\[^{}]{0,2000}/g)) {
    const level = /\\outlinelevel(\d)(?!\d)/.exec(style)?.[1]
    if (level !== undefined && level !== '9') levels.set(Number(number), Number(level) + 1)
  }
  return levels
}
