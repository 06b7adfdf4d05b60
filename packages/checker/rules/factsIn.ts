import type { Fact } from '../facts/fact.ts'
import type { Term } from '../relations/term.ts'
import { oncePerFile } from './once.ts'

/** Every fact of a file, those of forms before those of sentences: a form names its numbers by row and column. */
export const factsIn = oncePerFile(({ documents }): readonly Fact[] => {
  const facts = documents.flatMap((document) => document.facts)
  return [
    ...facts.filter(({ source }) => source === 'cell'),
    ...facts.filter(({ source }) => source === 'sentence'),
  ]
})

/** A fact in a relation, under the words that stand before its number. */
export const termOfFact = ({ figure, quote, place }: Fact): Term => ({
  label: shortened(quote),
  figure: { ...figure, place },
  quote,
})

/** The words of a term that name it: what stands before the number, not all of the sentence. */
const shortened = (quote: string): string => {
  const words = quote.replaceAll(/\s/g, '').replace(/^[、，,；;：:]+/, '')
  const name = words.replace(/[≥≤＞＜><=]*[-−]?\d[\d,.]*[^\d]*$/, '')
  return name.length > 18 ? `…${name.slice(-16)}` : name === '' ? words : name
}
