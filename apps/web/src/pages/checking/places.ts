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

/** How many findings of each level, heaviest first. */
export const levelOrder = ['error', 'warning', 'notice', 'info'] as const
