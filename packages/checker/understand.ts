import type { ReadBlock, Reading, ReadText } from '@hengjian/report'
import type { DocumentKind, ReadDocument } from './documents/document.ts'
import { ownersOf } from './documents/ownersOf.ts'
import { splitDocuments } from './documents/splitDocuments.ts'
import { titlesApart } from './documents/titlesApart.ts'
import { unrepeated } from './documents/unrepeated.ts'
import { usualYear } from './documents/usualYear.ts'
import { factsOf } from './facts/factsOf.ts'
import { type Measure, measureFinder } from './facts/measure.ts'
import { placeKey } from './findings/placeKey.ts'
import type { Form } from './forms/form.ts'
import { recogniseForms } from './forms/recogniseForms.ts'
import type { CheckedFile } from './rules/rule.ts'
import { passagesOf } from './sentences/passage.ts'
import { splitSentences } from './sentences/splitSentences.ts'

/**
 * What a file means: the documents in it, each with its forms. Forms are recognised in the file as a whole, so
 * that no number has the id of another one, and then given to the document in which they begin. Pure.
 * @param name of the file as a person knows it
 * @param measures the dictionary by whose words numbers in sentences are known
 */
export const understand = (name: string, reading: Reading, measures: readonly Measure[] = []): CheckedFile =>
  meant(name, reading, [blocksOf(reading)], measures)

/** A file of a submission that consists of several. */
export type NamedReading = { readonly name: string; readonly reading: Reading }

/**
 * What several files of one submission mean together, as if they were one: report, base table and forms are often
 * handed in apart. Every place names its file. Pure.
 * @throws never for no files: the answer has no documents
 */
export function understandTogether(
  name: string,
  files: readonly NamedReading[],
  measures: readonly Measure[] = [],
): CheckedFile {
  const parts = files.map(({ name, reading }) => blocksOf(reading).map((block) => placedIn(name, block)))
  const kind = files[0]?.reading.kind ?? 'text'
  return meant(name, { kind, blocks: [], remarks: [], pages: null, lines: null }, parts, measures)
}

/** Blocks of a file, as if whoever wrote them had kept merged cells and titles apart. */
const blocksOf = ({ blocks }: Reading): readonly ReadBlock[] => titlesApart(unrepeated(blocks))

/** Stands between two files, so that no table goes on from one into the next. */
const between: ReadBlock = { kind: 'paragraph', text: { text: '', marks: [] }, outline: null }

function meant(
  name: string,
  { kind, remarks }: Reading,
  files: readonly (readonly ReadBlock[])[],
  measures: readonly Measure[],
): CheckedFile {
  const ranges = files.flatMap(splitDocuments)
  const placesOf = ranges.map((range) => new Set(range.blocks.flatMap(marked)))
  const { forms } = recogniseForms(files.flatMap((blocks, at) => (at === 0 ? blocks : [between, ...blocks])))
  const owners = forms.map(({ place }) =>
    Math.max(
      0,
      placesOf.findIndex((places) => places.has(placeKey(place))),
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
  const known = documents.map((document) => ({ ...document, facts: factsOf(document, documents, find) }))
  return { name, kind, remarks, documents: known, passages: known.flatMap(passagesOf) }
}

/** A form that came without a title is known by what it is. */
function kindBy([first]: readonly Form[]): DocumentKind {
  return first === undefined || first.kind === 'plainTable' || first.kind === 'scoreTable'
    ? 'other'
    : first.kind
}

const marked = (block: ReadBlock): readonly string[] =>
  (block.kind === 'paragraph' ? [block.text] : block.cells.map(({ text }) => text)).flatMap(({ marks }) =>
    marks.map(({ place }) => placeKey(place)),
  )

function placedIn(file: string, block: ReadBlock): ReadBlock {
  const placed = ({ text, marks }: ReadText): ReadText => ({
    text,
    marks: marks.map(({ at, place }) => ({ at, place: { file, ...place } })),
  })
  return block.kind === 'paragraph'
    ? { ...block, text: placed(block.text) }
    : { ...block, cells: block.cells.map((cell) => ({ ...cell, text: placed(cell.text) })) }
}
