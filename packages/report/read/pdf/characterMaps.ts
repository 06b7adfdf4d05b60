const head = (name: string): string =>
  `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /${name} def /WMode ${name.endsWith('V') ? 1 : 0} def\n`
const foot = 'endcmap CMapName currentdict /CMap defineresource pop end end'
const hex = (code: number): string => code.toString(16).padStart(4, '0')

/**
 * The character map of a Chinese font that a file names and does not hold (宋体 of old office programs). The glyph
 * numbers of Adobe's collections are in no package at hand and nobody draws here: glyphs are numbered by their Unicode
 * character instead, so that codes come out as text.
 * @param name as the file asks for it: UniGB-UCS2-H, GBK-EUC-H, Adobe-GB1-UCS2
 * @returns null for a map of another writing
 */
export function characterMap(name: string): string | null {
  if (/^Adobe-(?:GB1|CNS1|Japan1|Korea1)-UCS2$/.test(name)) return unicodeOfGlyphs(name)
  if (/^Uni(?:GB|CNS|JIS|KS)-(?:UCS2|UTF16)-[HV]$/.test(name)) return glyphsAreCodes(name)
  const encoding = /^GBKp?-EUC-[HV]$|^GBpc-EUC-[HV]$|^GB-EUC-[HV]$|^GBK2K-[HV]$/.test(name)
    ? 'gb18030'
    : /^(?:B5pc|ETen-B5|ETenms-B5|HKscs-B5)-[HV]$/.test(name)
      ? 'big5'
      : null
  return encoding === null ? null : glyphsOfBytes(name, encoding)
}

const glyphsAreCodes = (name: string): string =>
  `${head(name)}1 begincodespacerange <0000> <ffff> endcodespacerange\n1 begincidrange <0000> <ffff> 0 endcidrange\n${foot}`

const unicodeOfGlyphs = (name: string): string =>
  `${head(name)}1 begincodespacerange <0000> <ffff> endcodespacerange\n256 beginbfrange\n${Array.from({ length: 256 }, (_, row) => `<${hex(row * 256)}> <${hex(row * 256 + 255)}> <${hex(row * 256)}>`).join('\n')}\nendbfrange\n${foot}`

/** Two-byte codes of a national encoding, each with the Unicode character that it stands for. */
function glyphsOfBytes(name: string, encoding: string): string {
  const decoder = new TextDecoder(encoding)
  const lines: string[] = []
  for (let first = 0x81; first <= 0xfe; first += 1)
    for (let second = 0x40; second <= 0xfe; second += 1) {
      const text = decoder.decode(Uint8Array.of(first, second))
      const code = text.codePointAt(0) ?? 0
      if (text.length === 1 && code !== 0xfffd) lines.push(`<${hex(first * 256 + second)}> ${code}`)
    }
  return `${head(name)}2 begincodespacerange <00> <80> <8140> <fefe> endcodespacerange\n1 begincidrange <00> <7f> 0 endcidrange\n${lines.length} begincidchar\n${lines.join('\n')}\nendcidchar\n${foot}`
}
