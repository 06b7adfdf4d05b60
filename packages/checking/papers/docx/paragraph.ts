/** A run of a paragraph: `from` its tag, `content` behind its properties, `to` behind its end. */
export type Run = {
  readonly from: number
  readonly content: number
  readonly to: number
  readonly properties: string
}

/** A `w:t`: its tag, and from where to where its words stand. */
export type Piece = {
  readonly tag: number
  readonly from: number
  readonly to: number
  /** Whether it says that its blanks are kept. */
  readonly kept: boolean
}

/** A character with where it stands in the source: `&amp;` is one. */
export type Character = {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly piece: Piece | null
  readonly run: Run | null
}

/** A paragraph by its content, from behind its properties to before its end. */
export type Paragraph = {
  readonly from: number
  readonly to: number
  /** Closed in its own tag: it has no content yet. */
  readonly closed: boolean
  readonly characters: readonly Character[]
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The characters of a piece. One that holds other markup is one character that nobody splits. */
export function charactersOf(xml: string, piece: Piece, run: Run | null): readonly Character[] {
  const source = xml.slice(piece.from, piece.to)
  if (source.includes('<')) return [{ text: source, from: piece.from, to: piece.to, piece: null, run: null }]
  return [...source.matchAll(/&([^;]+);|[^]/gu)].map(([whole, entity], at, all) => {
    const from = piece.from + (all[at]?.index ?? 0)
    return { text: entity === undefined ? whole : signOf(entity), from, to: from + whole.length, piece, run }
  })
}

function signOf(entity: string): string {
  const number = /^#(?:x([\da-f]+)|(\d+))$/i.exec(entity)
  if (!number) return named[entity] ?? `&${entity};`
  return String.fromCodePoint(
    Number.parseInt(number[1] ?? number[2] ?? '0', number[1] === undefined ? 10 : 16),
  )
}

/** From which character to which (exclusive) a paragraph holds a quotation, blanks aside; null where it does not. */
export function quoteIn({ characters }: Paragraph, quote: string): readonly [number, number] | null {
  const seen = characters.flatMap(({ text }, at) => (text.trim() === '' ? [] : [{ text, at }]))
  const words = seen.map(({ text }) => text)
  const wanted = Array.from(quote.replaceAll(/\s/g, ''))
  if (wanted.length === 0) return null
  const starts = words.flatMap((_, at) =>
    wanted.every((sign, more) => words[at + more] === sign) ? [at] : [],
  )
  // 5 is not meant by 15.5 where it also stands alone.
  const alone = starts.find(
    (at) => !joins(words[at - 1], wanted[0]) && !joins(words[at + wanted.length], wanted.at(-1)),
  )
  const start = alone ?? starts[0]
  if (start === undefined) return null
  return [seen[start]?.at ?? 0, (seen[start + wanted.length - 1]?.at ?? 0) + 1]
}

const joins = (beside: string | undefined, own: string | undefined): boolean =>
  /[\d.]/.test(beside ?? '') && /[\d.]/.test(own ?? '')
