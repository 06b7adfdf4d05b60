const encoder = new TextEncoder()
/** 0x100_000_001b3, the prime of FNV-1a, is this and 2⁴⁰. */
const prime = 0x01_b3

/**
 * A short name of a finding that stays the same when the file is checked again, or when something else in it
 * changes: made of the rule, the document and what is stated, never of lines or pages. It is FNV-1a of 64 bits, kept as
 * four numbers of 16, the lowest first: big integers would cost more than the judging.
 */
export function fingerprintOf(parts: readonly string[]): string {
  let [first, second, third, fourth] = [0x23_25, 0x84_22, 0x9c_e4, 0xcb_f2]
  for (const part of parts)
    for (const byte of encoder.encode(`${part.replaceAll(/\s/g, '')}\0`)) {
      const low = first ^ byte
      const one = low * prime
      const two = second * prime + (one >>> 16)
      const three = third * prime + low * 0x1_00 + (two >>> 16)
      const four = fourth * prime + second * 0x1_00 + (three >>> 16)
      first = one & 0xff_ff
      second = two & 0xff_ff
      third = three & 0xff_ff
      fourth = four & 0xff_ff
    }
  return [fourth, third, second, first].map((quarter) => quarter.toString(16).padStart(4, '0')).join('')
}
