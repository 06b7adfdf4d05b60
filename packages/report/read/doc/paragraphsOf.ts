import { tooLarge } from '../limits.ts'
import type { DocParts } from './parts.ts'
import { codes, propertiesIn, type Property, type Run, runAt } from './properties.ts'

/** A stretch of text up to a mark that ends a paragraph, a cell or a row. */
export type DocParagraph = {
  readonly text: string
  readonly isCellEnd: boolean
  /** Tables around it: 0 for running text. */
  readonly depth: number
  readonly outline: number | null
  readonly properties: readonly Property[]
}

export const has = (properties: readonly Property[], code: number): boolean =>
  properties.some((one) => one.code === code && one.value[0] !== 0)

const ends = new Set(['\r', '\u0007', '\f'])
/** Ends of lines and columns inside a paragraph, tabs, hyphens that do not part. */
const shown: Readonly<{ [sign: string]: string }> = {
  '\v': '\n',
  '\u000E': '\n',
  '\t': ' ',
  '\u001E': '-',
}

/** The paragraphs of a part of the text, as if tracked changes were accepted; fields show their result. */
export function* paragraphsOf(parts: DocParts, from: number, to: number): Generator<DocParagraph> {
  const { text } = parts.characters
  const left = removed(parts)
  /** Fields that are open, each with whether its result has begun. */
  const fields: boolean[] = []
  let words = ''
  for (let at = from; at < Math.min(to, text.length); at += 1) {
    const sign = text[at] as string
    if (ends.has(sign)) {
      const run = runAt(parts.paragraphs, parts.characters.placeOf(at))
      yield { text: cleaned(words), isCellEnd: sign === '\u0007', ...told(run, parts) }
      words = ''
    } else if (sign === '\u0013') fields.push(false)
    else if (sign === '\u0014' && fields.length > 0) fields[fields.length - 1] = true
    else if (sign === '\u0015') fields.pop()
    else if (fields.every(Boolean) && !left(at)) words += sign
  }
  if (words !== '') yield { text: cleaned(words), isCellEnd: false, depth: 0, outline: null, properties: [] }
}

/** Other control characters stand for pictures, marks of notes, and hyphens that show only at a line's end. */
const cleaned = (words: string): string => words.replaceAll(/\p{Cc}/gu, (sign) => shown[sign] ?? '')

/** What the properties of a paragraph tell. The first nine styles are the headings. */
function told(run: Run | null, parts: DocParts): Omit<DocParagraph, 'text' | 'isCellEnd'> {
  const properties = run ? expanded(run.list, parts) : []
  const depthTold = properties.findLast(({ code }) => code === codes.depth)?.value.readInt32LE(0) ?? 0
  const level = properties.findLast(({ code }) => code === codes.outline)?.value[0]
  const style = run?.style ?? 0
  const heading = style >= 1 && style <= 9 ? style : null
  return {
    depth: Math.max(depthTold, has(properties, codes.inTable) ? 1 : 0),
    outline: level === undefined ? heading : level < 9 ? level + 1 : null,
    properties,
  }
}

/** The properties in a list, those among them that lie in another part of the file. */
function expanded(list: Buffer, parts: DocParts): readonly Property[] {
  return [...propertiesIn(list)].flatMap((property) => {
    if (property.code !== codes.elsewhere && property.code !== codes.tableElsewhere) return [property]
    const [place, { data }] = [property.value.readUInt32LE(0), parts]
    if (place + 2 > data.length) return []
    const length = data.readUInt16LE(place)
    // Rows have lists of their own; a file can also send all of them to the same long one.
    parts.budget.bytes -= length
    if (parts.budget.bytes < 0) throw tooLarge()
    return [...propertiesIn(data.subarray(place + 2, place + 2 + length))]
  })
}

/** Whether a character was deleted by a change that is tracked, or stands for a sign of a symbol font. */
function removed({ characters, runs }: DocParts): (at: number) => boolean {
  const gone = runs.filter(({ list }) =>
    [...propertiesIn(list)].some(
      ({ code, value }) => code === codes.symbol || (code === codes.deleted && value[0] === 1),
    ),
  )
  return gone.length === 0 ? () => false : (at) => runAt(gone, characters.placeOf(at)) !== null
}
