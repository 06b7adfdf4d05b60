import type { Character, Paragraph } from './paragraph.ts'

/** A comment by its number, with the paragraph it stands at and the characters it speaks of; null for all of them. */
export type Placed = {
  readonly id: number
  readonly paragraph: Paragraph
  readonly range: readonly [number, number] | null
}

/** What comes in at one point of the source: ends of comments before starts of others, within a run that is cut. */
type Point = { readonly cut: readonly [string, string]; ends: string; starts: string }

const startOf = (id: number): string => `<w:commentRangeStart w:id="${id}"/>`
const endOf = (id: number): string =>
  `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`
const keepsBlanks = ' xml:space="preserve"'

/** The document with the marks of its comments; runs that a mark falls into are cut, their words stay as they are. */
export function insertMarks(xml: string, placed: readonly Placed[]): string {
  const points = new Map<number, Point>()
  const kept = new Set<number>()
  const pointAt = (at: number, cut: Point['cut'] = ['', '']): Point => {
    const point = points.get(at) ?? { cut, ends: '', starts: '' }
    points.set(at, point)
    return point
  }
  /** The point before a character, which parts it from the one before. */
  const before = (characters: readonly Character[], at: number): Point => {
    const [last, next] = [characters[at - 1], characters[at]]
    if (next?.run && last?.run === next.run) {
      const { run, piece, from } = next
      const opened = `<w:r>${run.properties}`
      if (!piece || last.piece !== piece) return pointAt(piece?.tag ?? from, ['</w:r>', opened])
      if (!piece.kept) kept.add(piece.from - 1)
      return pointAt(from, ['</w:t></w:r>', `${opened}<w:t${keepsBlanks}>`])
    }
    return pointAt(next?.run?.from ?? last?.run?.to ?? 0)
  }

  for (const { id, paragraph, range } of placed) {
    const { characters, from, to } = paragraph
    const ranged = range && characters[range[0]]?.run && characters[range[1] - 1]?.run
    if (ranged) {
      before(characters, range[0]).starts += startOf(id)
      const [last, next] = [characters[range[1] - 1], characters[range[1]]]
      const end = last?.run === next?.run ? before(characters, range[1]) : pointAt(last?.run?.to ?? to)
      end.ends += endOf(id)
    } else if (from === to) pointAt(from).ends += startOf(id) + endOf(id)
    else {
      pointAt(from).starts += startOf(id)
      pointAt(to).ends += endOf(id)
    }
  }
  const closed = new Set(placed.flatMap(({ paragraph }) => (paragraph.closed ? [paragraph.from] : [])))
  return woven(xml, points, kept, closed)
}

/** `kept` are ends of tags that get to keep their blanks, `closed` ends of paragraphs without content, to be opened. */
function woven(
  xml: string,
  points: ReadonlyMap<number, Point>,
  kept: ReadonlySet<number>,
  closed: ReadonlySet<number>,
): string {
  const pieces: string[] = []
  let done = 0
  for (const at of [...points.keys(), ...kept].toSorted((one, other) => one - other)) {
    const point = points.get(at)
    const opens = point !== undefined && closed.has(at)
    pieces.push(xml.slice(done, opens ? xml.lastIndexOf('/', at) : at))
    if (opens) pieces.push('>')
    if (point) pieces.push(point.cut[0], point.ends, point.starts, point.cut[1])
    else pieces.push(keepsBlanks)
    if (opens) pieces.push('</w:p>')
    done = at
  }
  return [...pieces, xml.slice(done)].join('')
}
