import type { CheckedFileJson } from '../../api/contract.ts'

export type FoundJson = CheckedFileJson['findings'][number]
export type BlockJson = CheckedFileJson['blocks'][number]
type Place = FoundJson['places'][number]
type ReadText = { readonly marks: readonly { readonly place: Partial<Place> }[] }

/** Findings listed first; the rest is one click away. */
export const firstFindings = 10

const keyOf = ({ line, page, sheet, cell, paragraph, table, row, column }: Partial<Place>): string =>
  [line, page, sheet, cell, paragraph, table, row, column].join('|')

/** Which findings speak of a text of the page, by the places that its characters know. */
export function findingsByPlace(findings: readonly FoundJson[]): (text: ReadText) => readonly FoundJson[] {
  const found = new Map<string, FoundJson[]>()
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
