/** What an RTF file consists of: groups, commands with their number, characters in the file's code page, plain letters. */
export type Token =
  | { readonly kind: 'begin' }
  | { readonly kind: 'end' }
  | { readonly kind: 'command'; readonly name: string; readonly number: number | null }
  | { readonly kind: 'byte'; readonly code: number }
  | { readonly kind: 'letters'; readonly text: string }

/** Takes a file apart in one pass; `source` has one character for each byte. */
export function* tokensOf(source: string): Generator<Token> {
  const next = /\\(?:([a-zA-Z]{1,32})(-?\d{1,10})? ?|'([\da-fA-F]{2})|([^]))|([{}])|[\r\n]+|([^\\{}\r\n]+)/y
  for (let found = next.exec(source); found; found = next.exec(source)) {
    const [, name, number, hex, sign, brace, text] = found
    if (name !== undefined) {
      // Pictures may follow as they are: so many bytes are not looked at.
      if (name === 'bin') next.lastIndex += Math.max(0, Number(number ?? 0))
      yield { kind: 'command', name, number: number === undefined ? null : Number(number) }
    } else if (hex !== undefined) yield { kind: 'byte', code: Number.parseInt(hex, 16) }
    else if (sign !== undefined) yield { kind: 'command', name: sign, number: null }
    else if (brace !== undefined) yield { kind: brace === '{' ? 'begin' : 'end' }
    else if (text !== undefined) yield { kind: 'letters', text }
  }
}
