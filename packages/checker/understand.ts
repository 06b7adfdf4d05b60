import type { FilePlace, ReadBlock, Reading } from '@hengjian/report'
import type { DocumentKind, ReadDocument } from './documents/document.ts'
import { ownersOf } from './documents/ownedBy.ts'
import { splitDocuments } from './documents/splitDocuments.ts'
import { titlesApart } from './documents/titlesApart.ts'
import { factsOf } from './facts/factsOf.ts'
import { usualYear } from './documents/usualYear.ts'
import { type Measure, measureFinder } from './facts/measure.ts'
import type { Form } from './forms/form.ts'
import { recogniseForms } from './forms/recogniseForms.ts'
import type { CheckedFile } from './rules/rule.ts'
import { splitSentences } from './sentences/splitSentences.ts'

/**
 * What a file means: the documents in it, each with its forms. Forms are recognised in the file as a whole, so
 * that no number has the id of another one, and then given to the document in which they begin. Pure.
 * @param name of the file as a person knows it
 * @param measures the dictionary by whose words numbers in sentences are known
 */
export function understand(
  name: string,
  { kind, remarks, blocks: read }: Reading,
  measures: readonly Measure[] = [],
): CheckedFile {
  const blocks = titlesApart(read)
  const ranges = splitDocuments(blocks)
  const placesOf = ranges.map((range) => new Set(range.blocks.flatMap(marked)))
  const { forms } = recogniseForms(blocks)
  const owners = forms.map(({ place }) =>
    Math.max(
      0,
      placesOf.findIndex((places) => places.has(keyOf(place))),
    ),
  )
  const told = ranges.map((range, at) => ({ ...range, forms: forms.filter((_, of) => owners[of] === at) }))
  const offices = ownersOf(told)
  const documents = told.map((range, at): Omit<ReadDocument, 'facts'> => {
    const id = `d${at + 1}`
    const sentences = splitSentences(range.blocks, id)
    return {
      ...range,
      id,
      unit: offices[at]?.unit ?? null,
      year: offices[at]?.year ?? usualYear(sentences),
      kind: range.kind === 'other' ? kindBy(range.forms) : range.kind,
      sentences,
    }
  })
  const find = measureFinder(measures)
  return {
    name,
    kind,
    remarks,
    documents: documents.map((document) => ({ ...document, facts: factsOf(document, documents, find) })),
  }
}

/** A form that came without a title is known by what it is. */
function kindBy([first]: readonly Form[]): DocumentKind {
  return first === undefined || first.kind === 'plainTable' || first.kind === 'scoreTable'
    ? 'other'
    : first.kind
}

const keyOf = ({ line, page, sheet, cell, paragraph, table, row, column }: FilePlace): string =>
  [line, page, sheet, cell, paragraph, table, row, column].join('|')

const marked = (block: ReadBlock): readonly string[] =>
  (block.kind === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text)).flatMap(({ marks }) =>
    marks.map(({ place }) => keyOf(place)),
  )
