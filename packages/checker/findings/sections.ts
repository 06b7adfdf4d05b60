import type { FilePlace, ReadText } from '@hengjian/report'
import type { CheckedFile } from '../rules/rule.ts'
import { headingLevel, headingStack } from '../sentences/headings.ts'
import type { Finding, FindingPlace } from './finding.ts'
import { placeKey } from './placeKey.ts'

/** Where a file has lines, the line says enough. */
const keyOf = (place: FilePlace): string =>
  place.line === undefined ? placeKey(place) : `${place.file ?? ''}|${place.line}`

/** The innermost heading above each place of a file. */
function sectionsOf({ documents }: CheckedFile): ReadonlyMap<string, string> {
  const sections = new Map<string, string>()
  const note = ({ marks }: ReadText, section: string | undefined): void => {
    if (section !== undefined) for (const { place } of marks) sections.set(keyOf(place), section)
  }
  for (const { blocks, title } of documents) {
    const headings = headingStack()
    for (const block of blocks) {
      if (block.kind === 'table') for (const { text } of block.cells) note(text, headings.all().at(-1))
      else {
        // A heading stands in its own section; the title of the document heads no part of it.
        const level = headingLevel(block)
        const words = block.text.text.trim()
        if (level !== null && words.replaceAll(/\s/g, '') !== title) headings.push(level, words)
        note(block.text, headings.all().at(-1))
      }
    }
  }
  return sections
}

/** Says of every place of the findings under which heading it stands. */
export function withSections(findings: readonly Finding[], file: CheckedFile): readonly Finding[] {
  if (findings.length === 0) return findings
  const sections = sectionsOf(file)
  const told = (place: FindingPlace): FindingPlace => {
    const section = sections.get(keyOf(place))
    return section === undefined ? place : { ...place, section }
  }
  return findings.map((finding) => ({
    ...finding,
    places: finding.places.map(told),
    consequences: finding.consequences.map((one) => ({ ...one, places: one.places.map(told) })),
  }))
}
