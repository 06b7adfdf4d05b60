import type { CheckedFileJson } from '../../api/contract.ts'

/** What every list of findings says of one, kept or not. */
export type FoundJson = Omit<CheckedFileJson['findings'][number], 'confidence'>
type Place = FoundJson['places'][number]
type ReadText = { readonly marks: readonly { readonly place: Partial<Place> }[] }

/** Findings listed first; the rest is one click away. */
export const firstFindings = 10

const keyOf = ({ line, page, sheet, cell, paragraph, table, row, column }: Partial<Place>): string =>
  [line, page, sheet, cell, paragraph, table, row, column].join('|')

/** Which findings speak of a text of the page, by the places that its characters know. */
export function findingsByPlace<F extends FoundJson>(
  findings: readonly F[],
): (text: ReadText) => readonly F[] {
  const found = new Map<string, F[]>()
  for (const finding of findings)
    for (const key of new Set(finding.places.map(keyOf))) {
      const there = found.get(key)
      if (there) there.push(finding)
      else found.set(key, [finding])
    }
  return ({ marks }) => [...new Set(marks.flatMap(({ place }) => found.get(keyOf(place)) ?? []))]
}

/** A stretch of a paragraph, and the finding that quotes it. */
export type QuotedPiece<F> = { readonly words: string; readonly finding: F | null }

/** Splits a paragraph at the words that findings quote; where two quote the same words, the first has them. */
export function quotedPieces<F extends FoundJson>(
  text: string,
  findings: readonly F[],
): readonly QuotedPiece<F>[] {
  const taken: { readonly from: number; readonly to: number; readonly finding: F }[] = []
  for (const finding of findings)
    for (const { quote } of finding.places) {
      const from = quote === '' ? -1 : text.indexOf(quote)
      const to = from + quote.length
      if (from >= 0 && !taken.some((other) => from < other.to && other.from < to))
        taken.push({ from, to, finding })
    }
  const pieces: QuotedPiece<F>[] = []
  let at = 0
  for (const { from, to, finding } of taken.sort((one, other) => one.from - other.from)) {
    if (from > at) pieces.push({ words: text.slice(at, from), finding: null })
    pieces.push({ words: text.slice(from, to), finding })
    at = to
  }
  if (at < text.length) pieces.push({ words: text.slice(at), finding: null })
  return pieces
}

/** How many findings of each level, heaviest first. */
export const levelOrder = ['error', 'warning', 'notice', 'info'] as const
