import { oleOf } from './oleOf.ts'
import { storedZip } from './storedZip.ts'

/** A whole number from `from` up to and including `to`. */
type Draw = (from: number, to: number) => number

/** What hostile or broken files have in their XML. */
const intruders = [
  '<',
  '>',
  '&',
  '&#0;',
  '&x;',
  '<!DOCTYPE a [<!ENTITY x "y">]>',
  ']]>',
  '<!--',
  '</w:tbl>',
  '<w:tbl><w:tr><w:tc>',
  '99999999999',
  '-1',
  '1e308',
  '\u0000',
  '\uFFFD',
  '𠮷',
  '<w:gridSpan w:val="1000000"/>',
  '<w:p>'.repeat(400),
  '<table><tr><td colspan="99" rowspan="60000">'.repeat(20),
  '</table>',
  '{\\*\\x',
  '}}}}',
  '\\trowd\\cellx-99999\\cellx5\\cell\\row',
  '\\bin999999999 ',
  'DeltaX="g 999999999 1"',
  ' Boundary="0 0 1e308 -1"',
]

/** Bytes cut, flipped, doubled, left out or put in another order. */
export function damagedBytes(bytes: Uint8Array, draw: Draw): Uint8Array {
  const damaged = Buffer.from(bytes)
  const [one, other] = [draw(0, bytes.length), draw(0, bytes.length)].toSorted((a, b) => a - b) as [
    number,
    number,
  ]
  switch (draw(0, 4)) {
    case 0:
      return damaged.subarray(0, other)
    case 1:
      return Buffer.concat([damaged.subarray(0, one), damaged.subarray(other)])
    case 2:
      return Buffer.concat([damaged.subarray(0, other), damaged.subarray(one)])
    case 3:
      return Buffer.concat([damaged.subarray(one), damaged.subarray(0, one)])
    default:
      for (let times = draw(1, 20); times > 0; times -= 1) damaged[draw(0, bytes.length - 1)] = draw(0, 255)
      return damaged
  }
}

/** Words cut, doubled, or with something between that does not belong there. */
function damagedText(text: string, draw: Draw): string {
  const at = draw(0, text.length)
  const to = Math.min(text.length, at + draw(1, 400))
  switch (draw(0, 3)) {
    case 0:
      return text.slice(0, at) + text.slice(to)
    case 1:
      return text.slice(0, to) + text.slice(at)
    case 2:
      return text.slice(0, at)
    default:
      return `${text.slice(0, at)}${intruders[draw(0, intruders.length - 1)]}${text.slice(at)}`
  }
}

/** An Office file whose container is whole and one of whose parts is damaged, left out or exchanged for another. */
export function damagedPackage(parts: ReadonlyMap<string, string>, draw: Draw): Uint8Array {
  const names = [...parts.keys()]
  const name = names[draw(0, names.length - 1)] as string
  const damaged = new Map(parts)
  const kind = draw(0, 9)
  if (kind === 0) damaged.delete(name)
  else if (kind === 1) damaged.set(name, parts.get(names[draw(0, names.length - 1)] as string) ?? '')
  else damaged.set(name, damagedText(parts.get(name) ?? '', draw))
  return storedZip(damaged)
}

/** An old Office file whose container is whole and one of whose streams is damaged. */
export function damagedStreams(streams: ReadonlyMap<string, Uint8Array>, draw: Draw): Uint8Array {
  const names = [...streams.keys()]
  const name = names[draw(0, names.length - 1)] as string
  const whole = streams.get(name) as Uint8Array
  return oleOf(
    new Map(streams).set(name, draw(0, 3) === 0 ? damagedBytes(whole, draw) : withNumbers(whole, draw)),
  )
}

/** Numbers that readers of records stumble over: nothing, everything, a little too much. */
const numbers = [0, 1, 0x7f, 0x80, 0xff, 0x7f_ff, 0x80_00, 0xff_ff]

/** Some bytes, or pairs of bytes, exchanged for such numbers: lengths, counts and places among them. */
function withNumbers(bytes: Uint8Array, draw: Draw): Uint8Array {
  const damaged = Buffer.from(bytes)
  for (let times = draw(1, 12); times > 0; times -= 1) {
    const number = numbers[draw(0, numbers.length - 1)] as number
    const at = draw(0, Math.max(0, bytes.length - 2))
    if (number < 256 && draw(0, 1) === 0) damaged.writeUInt8(number, at)
    else damaged.writeUInt16LE(number, at)
  }
  return damaged
}

/** Tags and commands where they do not belong, and what a text is cut or doubled by. */
export const damagedPage = (text: string, draw: Draw): Uint8Array =>
  Buffer.from(damagedText(damagedText(text, draw), draw), 'latin1')
