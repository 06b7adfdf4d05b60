import { clean } from '../cells/clean.ts'

/**
 * A short name for "the same table again": the columns with their headers and units. A unit that
 * changed or a column that moved is another table, so that a remembered mapping never reads 万元 as 元.
 */
export function signatureOf(headers: Readonly<Record<string, string>>, pageUnit: string | undefined): string {
  const columns = Object.entries(headers).map(([column, header]) => `${column}=${clean(header)}`)
  return hash([...columns.sort(), pageUnit ?? ''].join('\n'))
}

/** FNV-1a with 64 bits, as 16 hexadecimal digits. */
function hash(text: string): string {
  let state = 0xcbf29ce484222325n
  for (const character of text) {
    state = BigInt.asUintN(64, (state ^ BigInt(character.codePointAt(0) as number)) * 0x100000001b3n)
  }
  return state.toString(16).padStart(16, '0')
}
