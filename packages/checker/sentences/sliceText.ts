import { placeAt, type ReadText } from '@hengjian/report'

/** Some characters of a text with their places, blanks at both ends left out; null where nothing is left. */
export function sliceText(source: ReadText, from: number, to: number): ReadText | null {
  const raw = source.text.slice(from, to)
  const text = raw.trim()
  if (text === '') return null
  const start = from + raw.indexOf(text)
  const inside = source.marks.filter(({ at }) => at > start && at < start + text.length)
  return {
    text,
    marks: [
      { at: 0, place: placeAt(source, start) },
      ...inside.map(({ at, place }) => ({ at: at - start, place })),
    ],
  }
}
