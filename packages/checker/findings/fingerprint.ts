const prime = 0x1_00_00_00_01_b3n
const start = 0xcb_f2_9c_e4_84_22_23_25n

/**
 * A short name of a finding that stays the same when the file is checked again, or when something else in it
 * changes: made of the rule, the document and what is stated, never of lines or pages.
 */
export function fingerprintOf(parts: readonly string[]): string {
  let hash = start
  for (const part of parts)
    for (const byte of new TextEncoder().encode(`${part.replaceAll(/\s/g, '')}\0`))
      hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * prime)
  return hash.toString(16).padStart(16, '0')
}
