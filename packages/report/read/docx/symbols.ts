/** Signs of the fonts that word processors take ticks and boxes from, by their place in the font. */
const wingdings: Readonly<Record<number, string>> = {
  0x6c: '●',
  0x6e: '■',
  0x6f: '□',
  0x71: '□',
  0x72: '□',
  0x9f: '•',
  0xa7: '■',
  0xa8: '□',
  0xfb: '✗',
  0xfc: '✓',
  0xfd: '☒',
  0xfe: '☑',
}
const wingdings2: Readonly<Record<number, string>> = {
  0x4f: '✗',
  0x50: '✓',
  0x51: '☒',
  0x52: '☑',
  0x53: '☒',
  0x54: '☒',
  0xa3: '□',
}
const symbol: Readonly<Record<number, string>> = {
  0xa3: '≤',
  0xb3: '≥',
  0xb1: '±',
  0xb4: '×',
  0xb8: '÷',
  0xb9: '≠',
  0xe5: '∑',
}

/** A sign that a document names by font and place; nothing where the font is not known here. */
export function symbolText(font: string, code: string): string {
  const place = Number.parseInt(code, 16) & 0xff
  if (/^wingdings 2$/i.test(font)) return wingdings2[place] ?? ''
  if (/^wingdings$/i.test(font)) return wingdings[place] ?? ''
  if (/^symbol$/i.test(font)) return symbol[place] ?? ''
  const point = Number.parseInt(code, 16)
  return point >= 0x20 && point < 0xe0_00 ? String.fromCodePoint(point) : ''
}
