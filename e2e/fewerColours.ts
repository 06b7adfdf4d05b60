import { readPng, writeIndexedPng } from './png.ts'

/**
 * The same picture in 256 colours, a third of the size: the most frequent colours stay as they are, so
 * that surfaces and words keep theirs; the rest, edges of letters, take the nearest.
 */
export function fewerColours(png: Buffer): Buffer {
  const { width, height, channels, pixels } = readPng(png)
  const count = new Map<number, number>()
  const colours = new Uint32Array(width * height)
  for (let index = 0; index < colours.length; index += 1) {
    const colour = pixels.readUIntBE(index * channels, 3)
    colours[index] = colour
    count.set(colour, (count.get(colour) ?? 0) + 1)
  }
  const kept = [...count.entries()]
    .sort(([, left], [, right]) => right - left)
    .slice(0, 256)
    .map(([colour]) => colour)
  const places = new Map([...count.keys()].map((colour) => [colour, nearest(kept, colour)]))
  const palette = Buffer.alloc(kept.length * 3)
  for (const [place, colour] of kept.entries()) palette.writeUIntBE(colour, place * 3, 3)
  return writeIndexedPng(
    width,
    height,
    palette,
    Buffer.from(Array.from(colours, (colour) => placeOf(places, colour))),
  )
}

function placeOf(places: ReadonlyMap<number, number>, colour: number): number {
  const place = places.get(colour)
  if (place === undefined) throw new Error('Broken assumption: every colour was counted')
  return place
}

/** The place of the colour that looks most alike, by the distance of its three parts. */
function nearest(kept: readonly number[], colour: number): number {
  const distance = (one: number): number =>
    ((one >> 16) - (colour >> 16)) ** 2 +
    (((one >> 8) & 255) - ((colour >> 8) & 255)) ** 2 +
    ((one & 255) - (colour & 255)) ** 2
  return kept.reduce((best, one, place) => (distance(one) < distance(Number(kept[best])) ? place : best), 0)
}
