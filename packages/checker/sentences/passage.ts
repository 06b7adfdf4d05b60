import { isTabular } from '../facts/factsOfSentence.ts'
import type { Fact } from '../facts/fact.ts'
import type { ReadDocument, Sentence } from '../documents/document.ts'
import { type Mention, mentionsOf } from './mention.ts'

/** A sentence with its quantities. */
export type Said = { readonly sentence: Sentence; readonly mentions: readonly Mention[] }

/** The sentences of one paragraph, or of one cell, in their order. */
export type Passage = {
  readonly document: string
  /** The year that its document reports on. */
  readonly year: number | null
  readonly said: readonly Said[]
  /** The quantities of the paragraph before it. */
  readonly before: readonly Mention[]
  /** Most decimals of any number of the document, by unit. */
  readonly precisions: ReadonlyMap<string, number>
}

/** The paragraphs of a document that claim something: what is only planned is left out. */
export function passagesOf({ id, year, sentences, facts }: ReadDocument): readonly Passage[] {
  const byFigure = new Map<string, Fact>(facts.map((fact) => [fact.figure.id, fact]))
  const paragraphs = Map.groupBy(
    sentences.filter(({ intention, text }) => !intention && !isTabular(text.text)),
    ({ paragraph }) => paragraph,
  )
  const precisions = precisionsOf(sentences)
  const passages: Passage[] = []
  for (const own of paragraphs.values()) {
    const said = own.map((sentence) => ({ sentence, mentions: mentionsOf(sentence, byFigure) }))
    const before = passages.at(-1)?.said.flatMap(({ mentions }) => mentions) ?? []
    passages.push({ document: id, year, precisions, before, said })
  }
  return passages
}

/** Amounts of a unit are kept to the cent; what a text says of a whole city is rounded as each sentence likes. */
const kept = new Set(['元', '万元'])

/**
 * Decimals to which numbers of a unit are printed: those of the number that has most, in the document for the money of a
 * unit, whose authors drop trailing zeros, and in the paragraph for everything else.
 */
export function printedPrecision({ said, precisions }: Passage, unit: string): number {
  if (kept.has(unit)) return precisions.get(unit) ?? 0
  const own = said.flatMap(({ mentions }) => mentions.map(({ figure }) => figure))
  return Math.max(0, ...own.flatMap((figure) => (figure.unit === unit ? [figure.precision] : [])))
}

function precisionsOf(sentences: readonly Sentence[]): ReadonlyMap<string, number> {
  const most = new Map<string, number>()
  for (const { figures } of sentences)
    for (const { unit, precision } of figures)
      if (precision > (most.get(unit) ?? 0)) most.set(unit, precision)
  return most
}
